using System.Globalization;
using System.Text;
using Blog.Core.Texts;

namespace Blog.Ads.Campaigns;

/// <summary>
/// Keeps ads away from texts that name who pays for them: no reader should have to ask whether a verdict was bought.
/// </summary>
public static class IndependenceGuard
{
    /// <summary>The shortest word by which an advertiser is looked for, in letters and digits.</summary>
    public const int Shortest = 2;

    // From here on scripts are written without spaces between words (CJK radicals and beyond).
    private const char Unspaced = '\u2e80';

    /// <summary>The words by which a text names an advertiser, folded: its name and its keywords.</summary>
    public static IReadOnlyList<string> PhrasesOf(Advertiser advertiser) =>
        [.. CommaList.Read(advertiser.Keywords)
            .Prepend(advertiser.Name)
            .Select(Fold)
            .Where(p => p.Length >= Shortest + 2)
            .Distinct()];

    /// <summary>The first phrase that a text holds as whole words, without its outer spaces; null for none.</summary>
    /// <param name="folded">By <see cref="Fold"/>.</param>
    /// <param name="phrases">By <see cref="PhrasesOf"/>.</param>
    public static string? NamedIn(string folded, IReadOnlyList<string> phrases) => phrases.FirstOrDefault(phrase =>
        folded.Contains(phrase.Any(c => c >= Unspaced) ? phrase.Trim() : phrase, StringComparison.Ordinal))?.Trim();

    /// <summary>
    /// A text as it is compared: letters and digits in lower case without accents, one space between words and around the whole.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(" ", text.Length + 2);
        for (var at = 0; at < text.Length;)
        {
            // Unicode normalization changes non-ASCII runs only, each by itself; so most of a text is not normalized.
            var run = text.AsSpan(at);
            var plain = run.IndexOfAnyExceptInRange('\0', '\x7f') is >= 0 and var other ? other : run.Length;
            var foreign = run[plain..].IndexOfAnyInRange('\0', '\x7f') is >= 0 and var end ? end : run.Length - plain;
            Append(folded, run[..plain]);
            Append(folded, run.Slice(plain, foreign).ToString().InForm(NormalizationForm.FormKD));
            at += plain + foreign;
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }

    private static void Append(StringBuilder folded, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded[^1] != ' '
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(' ');
            }
        }
    }
}
