using System.Globalization;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>Reads the list of articles page by page, newest saved first and newest published among those, by keyset.</summary>
public sealed class ArticleListReader(BlogDbContext db)
{
    private const int PageSize = 25;
    private const int MaxTags = 500;

    // What was never published comes after what was published, when both were saved in the same moment.
    private static readonly DateTime Never = DateTime.UnixEpoch;

    /// <param name="filter">What to show.</param>
    /// <param name="before">Show what was saved before this place.</param>
    /// <param name="after">Show what was saved after this place.</param>
    public async Task<ArticleListPage> ReadAsync(ArticleFilter filter, string? before, string? after, CancellationToken ct)
    {
        var (older, newer) = (Place.Read(before), Place.Read(after));
        var articles = filter.Apply(db.Set<Article>().AsNoTracking());
        var rows = newer is { } from ? await NewerAsync(articles, from, ct) : await OlderAsync(articles, older, ct);
        var more = rows.Count > PageSize;
        if (more)
        {
            rows.RemoveAt(newer is null ? PageSize : 0);
        }

        var hasNewer = newer is null ? older is not null : more;
        var hasOlder = newer is not null || more;
        return new(filter, rows, await CountsAsync(ct), await CategoriesAsync(ct), await TagsAsync(ct),
            hasNewer && rows.Count > 0 ? filter.Path(filter.Status, "after", Place.Of(rows[0])) : null,
            hasOlder && rows.Count > 0 ? filter.Path(filter.Status, "before", Place.Of(rows[^1])) : null);
    }

    private static Task<List<ListedArticle>> OlderAsync(IQueryable<Article> articles, Place? from, CancellationToken ct)
    {
        if (from is var (savedAt, publishedAt, id))
        {
            articles = articles.Where(a => a.SavedAt < savedAt || (a.SavedAt == savedAt
                && ((a.PublishedAt ?? Never) < publishedAt || ((a.PublishedAt ?? Never) == publishedAt && a.Id < id))));
        }

        return articles.OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.PublishedAt ?? Never).ThenByDescending(a => a.Id).Select(ListedArticle.Of).Take(PageSize + 1).ToListAsync(ct);
    }

    private static async Task<List<ListedArticle>> NewerAsync(IQueryable<Article> articles, Place from, CancellationToken ct)
    {
        var (savedAt, publishedAt, id) = from;
        var rows = await articles.Where(a => a.SavedAt > savedAt || (a.SavedAt == savedAt
                && ((a.PublishedAt ?? Never) > publishedAt || ((a.PublishedAt ?? Never) == publishedAt && a.Id > id))))
            .OrderBy(a => a.SavedAt).ThenBy(a => a.PublishedAt ?? Never).ThenBy(a => a.Id).Select(ListedArticle.Of).Take(PageSize + 1).ToListAsync(ct);
        rows.Reverse();
        return rows;
    }

    private Task<Dictionary<ArticleStatus, int>> CountsAsync(CancellationToken ct) =>
        db.Set<Article>().GroupBy(a => a.Status).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);

    private Task<List<FilterOption>> CategoriesAsync(CancellationToken ct) =>
        db.Set<Category>().OrderBy(c => c.Name).Select(c => new FilterOption(c.Slug, c.Name)).ToListAsync(ct);

    private Task<List<FilterOption>> TagsAsync(CancellationToken ct) =>
        db.Set<Tag>().OrderBy(t => t.Slug).Select(t => new FilterOption(t.Slug, t.Name)).Take(MaxTags).ToListAsync(ct);

    /// <summary>A place in the list: a saving time, a publication time (<see cref="Never"/> without one) and the article there.</summary>
    private sealed record Place(DateTime SavedAt, DateTime PublishedAt, long Id)
    {
        public static string Of(ListedArticle row) => string.Create(CultureInfo.InvariantCulture, $"{row.SavedAt.Ticks}-{(row.PublishedAt ?? Never).Ticks}-{row.Id}");

        public static Place? Read(string? text) =>
            text is { Length: < 70 } && text.Split('-') is [var saved, var published, var id]
            && Time(saved) is { } savedAt && Time(published) is { } publishedAt
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(savedAt, publishedAt, number) : null;

        private static DateTime? Time(string ticks) =>
            long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= DateTime.MaxValue.Ticks
                ? new DateTime(time, DateTimeKind.Utc) : null;
    }
}
