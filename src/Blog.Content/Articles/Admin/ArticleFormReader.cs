using System.Globalization;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Media.Library;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>Validates the article form and copies it into an article. Each invalid field gets its error beside it.</summary>
public sealed class ArticleFormReader(BlogDbContext db, TagFinder tags, CurrentAuthor own, IStringLocalizer<Texts> text)
{
    /// <summary>Fills the article when all fields are sound; else leaves it and fills <paramref name="state"/>.</summary>
    public async Task<bool> ApplyAsync(ArticleForm form, Article article, ModelStateDictionary state, CancellationToken ct)
    {
        CheckTexts(form, state);
        var names = ReadTags(form, state);
        var category = await ReadCategoryAsync(form, state, ct);
        var author = await ReadAuthorAsync(form, state, ct);
        var hero = await ReadHeroAsync(form, state, ct);
        var pick = await ReadPickAsync(form, article, state, ct);
        if (!state.IsValid)
        {
            return false;
        }

        form.ApplyTo(article);
        TakeChoices(form, article);
        article.Author = author;
        (article.CategoryId, article.HeroId, article.ContinueReadingId) = (category, hero, pick);
        await TakeTagsAsync(article, names, TagsBefore(form), ct);
        return true;
    }

    private static void TakeChoices(ArticleForm form, Article article)
    {
        article.SeriesPlace = int.TryParse(form.SeriesPlace, CultureInfo.InvariantCulture, out var place) ? place : null;
        article.HeroCrop = Enum.TryParse<HeroCrop>(form.HeroCrop, out var crop) ? crop : HeroCrop.Whole;
        article.Direction = Enum.TryParse<TextDirection>(form.Direction, out var direction) ? direction : TextDirection.Auto;
        (article.NoIndex, article.Featured) = (form.NoIndex, form.Featured);
    }

    private void CheckTexts(ArticleForm form, ModelStateDictionary state)
    {
        foreach (var (field, fault) in form.Faults())
        {
            state.AddModelError(field, text[fault, form.Language?.Trim() ?? ""]);
        }
    }

    private List<string> ReadTags(ArticleForm form, ModelStateDictionary state)
    {
        List<string> names = [.. CommaList.Read(form.Tags, NamesBefore(form).Select(tag => tag.Name))];
        if (names.Count > TextLimits.Tags)
        {
            state.AddModelError(nameof(form.Tags), text["An article can have at most {0} tags.", TextLimits.Tags]);
        }

        if (names.FirstOrDefault(n => n.Length > Tag.MaxName) is { } name)
        {
            state.AddModelError(
                nameof(form.Tags),
                text["The tag “{0}…” is too long. Use at most {1} characters.", name[..20], Tag.MaxName]);
        }

        return names;
    }

    private static Dictionary<string, long> TagsBefore(ArticleForm form)
    {
        var before = new Dictionary<string, long>();
        foreach (var (id, name) in NamesBefore(form))
        {
            before[TermKey.Of(name)] = id;
        }

        return before;
    }

    private static IEnumerable<(long Id, string Name)> NamesBefore(ArticleForm form)
    {
        foreach (var line in (form.TagsBefore ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ', 2) is [var id, var name] && Id(id) is { } number)
            {
                yield return (number, name);
            }
        }
    }

    private async Task TakeTagsAsync(
        Article article, List<string> names, Dictionary<string, long> before, CancellationToken ct)
    {
        var wanted = await tags.FindOrAddAsync(names, before, ct);
        article.Tags.RemoveAll(t => !wanted.Contains(t));
        article.Tags.AddRange(wanted.Except(article.Tags).ToList());
    }

    private async Task<long?> ReadCategoryAsync(ArticleForm form, ModelStateDictionary state, CancellationToken ct)
    {
        var id = Id(form.CategoryId);
        if (!string.IsNullOrWhiteSpace(form.CategoryId) && !await db.Set<Category>().AnyAsync(c => c.Id == id, ct))
        {
            state.AddModelError(nameof(form.CategoryId), text["This category no longer exists. Choose another one."]);
        }

        return id;
    }

    private async Task<Author?> ReadAuthorAsync(ArticleForm form, ModelStateDictionary state, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.AuthorId))
        {
            return await own.FindOrAddAsync(ct);
        }

        var id = Id(form.AuthorId);
        var author = await db.Set<Author>().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (author is null)
        {
            state.AddModelError(nameof(form.AuthorId), text["This author no longer exists. Choose another one."]);
        }

        return author;
    }

    private async Task<long?> ReadHeroAsync(ArticleForm form, ModelStateDictionary state, CancellationToken ct)
    {
        var id = Id(form.HeroId);
        if (!string.IsNullOrWhiteSpace(form.HeroId) && !await db.Set<Picture>().AnyAsync(p => p.Id == id, ct))
        {
            state.AddModelError(nameof(form.HeroId), text["This image no longer exists. Choose another one."]);
        }

        return id;
    }

    private async Task<long?> ReadPickAsync(ArticleForm form, Article article, ModelStateDictionary state, CancellationToken ct)
    {
        var typed = Line(form.ContinueReading);
        if (typed.Length == 0)
        {
            return null;
        }

        var found = await db.Set<Article>().Where(a => a.Status != ArticleStatus.Trashed).TypedAsync(typed, ct);
        var problem = found switch
        {
            [] => text["No article found at “{0}”.", TypedArticle.SlugOf(typed)],
            [_, _, ..] => text["Several articles have this title. Enter the URL of the one you mean."],
            [var only] when only.Id == article.Id => text["An article cannot continue to itself."],
            _ => null,
        };
        if (problem is not null)
        {
            state.AddModelError(nameof(form.ContinueReading), problem);
        }

        return found is [var one] ? one.Id : null;
    }

    private static long? Id(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Line(string? typed) => (typed ?? "").Trim();
}
