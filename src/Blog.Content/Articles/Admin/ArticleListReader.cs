using System.Globalization;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// Reads the admin's list of articles by keyset paging: newest saved
/// first, or newest written first (by id) where a tag is chosen.
/// </summary>
public sealed class ArticleListReader(BlogDbContext db, ArticleCounts counts)
{
    private const int PageSize = 25;

    /// <summary>Of more categories or tags than these, the name is typed instead of chosen.</summary>
    public const int MaxOptions = 50;

    /// <param name="filter">What to show.</param>
    /// <param name="before">Show what was saved before this place.</param>
    /// <param name="after">Show what was saved after this place.</param>
    public async Task<ArticleListPage> ReadAsync(ArticleFilter filter, string? before, string? after, CancellationToken ct)
    {
        var (older, newer) = (Place.Read(before), Place.Read(after));
        var places = filter.Apply(db);
        // The table that joins tags to articles has no saving time; sorting by it would read all articles of a tag.
        var byId = filter.TagId is not null;
        var rows = newer is { } from ? await NewerAsync(places, from, byId, ct) : await OlderAsync(places, older, byId, ct);
        var more = rows.Count > PageSize;
        if (more)
        {
            rows.RemoveAt(newer is null ? PageSize : 0);
        }

        var hasNewer = newer is null ? older is not null : more;
        var hasOlder = newer is not null || more;
        return new(filter, rows, await counts.OfStatusesAsync(), await CategoriesAsync(ct), await TagsAsync(ct),
            hasNewer && rows.Count > 0 ? filter.Path(filter.Status, "after", Place.Of(rows[0])) : null,
            hasOlder && rows.Count > 0 ? filter.Path(filter.Status, "before", Place.Of(rows[^1])) : null);
    }

    private static Task<List<ListedArticle>> OlderAsync(
        IQueryable<ListRow> places, Place? from, bool byId, CancellationToken ct)
    {
        if (from is var (savedAt, id))
        {
            places = byId
                ? places.Where(p => p.Id < id)
                : places.Where(p => p.Article.SavedAt <= savedAt && (p.Article.SavedAt < savedAt || p.Id < id));
        }

        var ordered = byId
            ? places.OrderByDescending(p => p.Id)
            : places.OrderByDescending(p => p.Article.SavedAt).ThenByDescending(p => p.Id);
        return ordered.Select(p => p.Article).Select(ListedArticle.Of).Take(PageSize + 1).ToListAsync(ct);
    }

    private static async Task<List<ListedArticle>> NewerAsync(
        IQueryable<ListRow> places, Place from, bool byId, CancellationToken ct)
    {
        var (savedAt, id) = from;
        places = byId
            ? places.Where(p => p.Id > id)
            : places.Where(p => p.Article.SavedAt >= savedAt && (p.Article.SavedAt > savedAt || p.Id > id));
        var ordered = byId ? places.OrderBy(p => p.Id) : places.OrderBy(p => p.Article.SavedAt).ThenBy(p => p.Id);
        var rows = await ordered.Select(p => p.Article).Select(ListedArticle.Of).Take(PageSize + 1).ToListAsync(ct);
        rows.Reverse();
        return rows;
    }

    // One more than is shown says that there are more.
    private Task<List<FilterOption>> CategoriesAsync(CancellationToken ct) =>
        db.Set<Category>()
            .OrderBy(c => c.Name)
            .Select(c => new FilterOption(c.Slug, c.Name))
            .Take(MaxOptions + 1)
            .ToListAsync(ct);

    private Task<List<FilterOption>> TagsAsync(CancellationToken ct) =>
        db.Set<Tag>().OrderBy(t => t.Slug).Select(t => new FilterOption(t.Slug, t.Name)).Take(MaxOptions + 1).ToListAsync(ct);

    /// <summary>A keyset cursor of the list: a saving time and an article's id.</summary>
    private sealed record Place(DateTime SavedAt, long Id)
    {
        public static string Of(ListedArticle row) =>
            string.Create(CultureInfo.InvariantCulture, $"{row.SavedAt.Ticks}-{row.Id}");

        public static Place? Read(string? text) =>
            text is { Length: < 45 } && text.Split('-') is [var saved, var id]
            && long.TryParse(saved, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            && time <= DateTime.MaxValue.Ticks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(new DateTime(time, DateTimeKind.Utc), number) : null;
    }
}
