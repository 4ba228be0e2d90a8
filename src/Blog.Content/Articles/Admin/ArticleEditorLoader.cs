using System.Globalization;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Translations.Admin;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>Puts together what the editor page shows.</summary>
public sealed class ArticleEditorLoader(
    BlogDbContext db, PermalinkTable permalinks, TranslationReader translations, SettingsStore settings,
    IStringLocalizer<Texts> text)
{
    private const int Recent = 12;
    private const int Most = 100;

    /// <param name="form">As typed.</param>
    /// <param name="id">The stored article, if there is one.</param>
    /// <param name="theirs">What somebody else has saved meanwhile.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<ArticleEditor> LoadAsync(ArticleForm form, long? id, ArticleForm? theirs, CancellationToken ct)
    {
        var stored = await db.Set<Article>().AsNoTracking().Where(a => a.Id == id)
            .Select(a => new ArticleState(
                a.Id, a.Slug, a.Status, a.PublishedAt, a.UpdatedAt, a.SavedAt, a.Rendered.WordCount, a.TranslationGroup))
            .SingleOrDefaultAsync(ct);
        var choices = await ChoicesAsync(form, ct);
        var conflict = theirs is null ? null : ArticleConflict.Between(form, theirs, choices, text);
        var others = await translations.OthersAsync(stored?.TranslationGroup, stored?.Id ?? 0, ct);
        return new(form, stored, choices, settings.Get<SiteSettings>(), conflict)
        {
            Translations = others,
            LeadsTo = stored is null or { Status: ArticleStatus.Published }
                ? null
                : await permalinks.LeadsToAsync(stored.Slug, Article.TargetType, stored.Id, ct),
        };
    }

    private async Task<ArticleChoices> ChoicesAsync(ArticleForm form, CancellationToken ct) => new(
        await db.Set<Category>().OrderBy(c => c.Name).Select(c => new Choice(c.Id, c.Name)).ToListAsync(ct),
        await db.Set<Author>().OrderBy(a => a.Name).Select(a => new Choice(a.Id, a.Name)).ToListAsync(ct),
        await PicturesAsync(form.HeroId, ct),
        await db.Set<Tag>().OrderBy(t => t.Slug).Select(t => t.Name).Take(Most).ToListAsync(ct),
        await db.Set<Article>()
            .Where(a => a.Status == ArticleStatus.Published)
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => new FilterOption(a.Slug, a.Title))
            .Take(Most)
            .ToListAsync(ct),
        await SeriesAsync(ct),
        await db.Set<Article>()
            .Where(a => a.Status != ArticleStatus.Trashed)
            .OrderByDescending(a => a.SavedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => new FilterOption(a.Slug, a.Title))
            .Take(Most)
            .ToListAsync(ct));

    private Task<List<string>> SeriesAsync(CancellationToken ct) =>
        // "Greater than empty" instead of "not empty" makes the index
        // skip the many articles without a series. The database compares.
#pragma warning disable CA1309
        db.Set<Article>()
            .Where(a => string.Compare(a.Series, "") > 0)
            .GroupBy(a => a.Series)
            .OrderBy(g => g.Key)
            .Select(g => g.Key)
            .Take(Most)
            .ToListAsync(ct);
#pragma warning restore CA1309

    private async Task<List<Picture>> PicturesAsync(string? heroId, CancellationToken ct)
    {
        var pictures = await db.Set<Picture>().AsNoTracking().OrderByDescending(p => p.Id).Take(Recent).ToListAsync(ct);
        if (long.TryParse(heroId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && pictures.All(p => p.Id != id)
            && await db.Set<Picture>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } hero)
        {
            pictures.Insert(0, hero);
        }

        return pictures;
    }
}
