using System.Globalization;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>Compares an author's text with the one that another author saved meanwhile, its choices by their names.</summary>
internal static class ArticleConflict
{
    public static Conflict Between(
        ArticleForm mine, ArticleForm theirs, ArticleChoices choices, IStringLocalizer<Texts> text)
    {
        (string Label, string? Theirs, string? Mine)[] fields =
        [
            .. ArticleText.Fields.Select(f => (text[f.Label].Value, f.Typed(theirs), f.Typed(mine))),
            (text["URL"], theirs.Slug, mine.Slug),
            (text["Category"], NameOf(choices.Categories, theirs.CategoryId), NameOf(choices.Categories, mine.CategoryId)),
            (text["Tags"], theirs.Tags, mine.Tags),
            (text["Author"], NameOf(choices.Authors, theirs.AuthorId), NameOf(choices.Authors, mine.AuthorId)),
            (text["Featured image"], PictureOf(choices, theirs.HeroId), PictureOf(choices, mine.HeroId)),
            (text["Continue reading"], theirs.ContinueReading, mine.ContinueReading),
            (text["Part number"], theirs.SeriesPlace, mine.SeriesPlace),
            (text["Translation of"], theirs.TranslationOf, mine.TranslationOf),
            (text["Featured image"], theirs.HeroCrop, mine.HeroCrop ?? nameof(HeroCrop.Whole)),
            (text["Text direction"], theirs.Direction, mine.Direction ?? nameof(TextDirection.Auto)),
            (text["Featured"], YesNo(theirs.Featured, text), YesNo(mine.Featured, text)),
            (text["Hidden from search engines"], YesNo(theirs.NoIndex, text), YesNo(mine.NoIndex, text)),
        ];
        return new([.. fields.Where(f => FieldDifference.Between(f.Theirs, f.Mine) is not null)
            .Select(f => new ConflictLine(f.Label, f.Mine ?? "", f.Theirs ?? ""))]);
    }

    private static string? NameOf(IEnumerable<Choice> choices, string? id) =>
        choices.FirstOrDefault(c => c.Value == id)?.Text ?? id;

    private static string? PictureOf(ArticleChoices choices, string? id) =>
        choices.Pictures.FirstOrDefault(p => p.Id.ToString(CultureInfo.InvariantCulture) == id)?.FileName ?? id;

    private static string YesNo(bool value, IStringLocalizer<Texts> text) => value ? text["Yes"] : text["No"];
}

/// <summary>
/// The diff of one field: the lines that differ between two versions, and what both share before and after them.
/// </summary>
public sealed record FieldDifference(string Before, string Theirs, string Mine, string After)
{
    /// <summary>Null when both are the same.</summary>
    public static FieldDifference? Between(string? theirs, string? mine)
    {
        var (left, right) = (LinesOf(theirs), LinesOf(mine));
        if (left.SequenceEqual(right))
        {
            return null;
        }

        var shorter = Math.Min(left.Length, right.Length);
        var start = Enumerable.Range(0, shorter).TakeWhile(i => left[i] == right[i]).Count();
        var end = Enumerable.Range(1, shorter - start).TakeWhile(i => left[^i] == right[^i]).Count();
        return new(Join(left[..start], "", "\n"), Join(left[start..^end]), Join(right[start..^end]),
            Join(left[^end..], "\n", ""));
    }

    private static string[] LinesOf(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    private static string Join(string[] lines, string before = "", string after = "") =>
        lines.Length == 0 ? "" : before + string.Join('\n', lines) + after;
}
