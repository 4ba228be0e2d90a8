using System.Globalization;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>Reads the list of articles page by page, newest saved first, those of a tag newest written first, by keyset.</summary>
public sealed class ArticleListReader(BlogDbContext db, ArticleCounts counts)
{
    private const int PageSize = 25;
    private const int MaxTags = 500;

    /// <param name="filter">What to show.</param>
    /// <param name="before">Show what was saved before this place.</param>
    /// <param name="after">Show what was saved after this place.</param>
    public async Task<ArticleListPage> ReadAsync(ArticleFilter filter, string? before, string? after, CancellationToken ct)
    {
        var (older, newer) = (Place.Read(before), Place.Read(after));
        var articles = filter.Apply(db.Set<Article>().AsNoTracking(), db.Set<ArticleTag>());
        // Saving times are not in the table that joins tags to articles; to sort by them would read all articles of a tag.
        var byId = filter.TagId is not null;
        var rows = newer is { } from ? await NewerAsync(articles, from, byId, ct) : await OlderAsync(articles, older, byId, ct);
        var more = rows.Count > PageSize;
        if (more)
        {
            rows.RemoveAt(newer is null ? PageSize : 0);
        }

        var hasNewer = newer is null ? older is not null : more;
        var hasOlder = newer is not null || more;
        return new(filter, rows, await counts.OfStatusesAsync(db, ct), await CategoriesAsync(ct), await TagsAsync(ct),
            hasNewer && rows.Count > 0 ? filter.Path(filter.Status, "after", Place.Of(rows[0])) : null,
            hasOlder && rows.Count > 0 ? filter.Path(filter.Status, "before", Place.Of(rows[^1])) : null);
    }

    private static Task<List<ListedArticle>> OlderAsync(IQueryable<Article> articles, Place? from, bool byId, CancellationToken ct)
    {
        if (from is var (savedAt, id))
        {
            articles = byId ? articles.Where(a => a.Id < id) : articles.Where(a => a.SavedAt <= savedAt && (a.SavedAt < savedAt || a.Id < id));
        }

        var ordered = byId ? articles.OrderByDescending(a => a.Id) : articles.OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.Id);
        return ordered.Select(ListedArticle.Of).Take(PageSize + 1).ToListAsync(ct);
    }

    private static async Task<List<ListedArticle>> NewerAsync(IQueryable<Article> articles, Place from, bool byId, CancellationToken ct)
    {
        var (savedAt, id) = from;
        articles = byId ? articles.Where(a => a.Id > id) : articles.Where(a => a.SavedAt >= savedAt && (a.SavedAt > savedAt || a.Id > id));
        var ordered = byId ? articles.OrderBy(a => a.Id) : articles.OrderBy(a => a.SavedAt).ThenBy(a => a.Id);
        var rows = await ordered.Select(ListedArticle.Of).Take(PageSize + 1).ToListAsync(ct);
        rows.Reverse();
        return rows;
    }

    private Task<List<FilterOption>> CategoriesAsync(CancellationToken ct) =>
        db.Set<Category>().OrderBy(c => c.Name).Select(c => new FilterOption(c.Slug, c.Name)).ToListAsync(ct);

    private Task<List<FilterOption>> TagsAsync(CancellationToken ct) =>
        db.Set<Tag>().OrderBy(t => t.Slug).Select(t => new FilterOption(t.Slug, t.Name)).Take(MaxTags).ToListAsync(ct);

    /// <summary>A place in the list: a saving time and the article there.</summary>
    private sealed record Place(DateTime SavedAt, long Id)
    {
        public static string Of(ListedArticle row) => string.Create(CultureInfo.InvariantCulture, $"{row.SavedAt.Ticks}-{row.Id}");

        public static Place? Read(string? text) =>
            text is { Length: < 45 } && text.Split('-') is [var saved, var id]
            && long.TryParse(saved, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= DateTime.MaxValue.Ticks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(new DateTime(time, DateTimeKind.Utc), number) : null;
    }
}
