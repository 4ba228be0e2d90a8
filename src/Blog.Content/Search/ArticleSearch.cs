using Blog.Content.Archive;
using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Markdown.Reading;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>
/// The site's full-text search: runs a query against the index and reads the cards and snippets of its results.
/// </summary>
public sealed class ArticleSearch(BlogDbContext db, SettingsStore settings)
{
    /// <summary>
    /// Returns one page of results, best ranked first. Without words, the newest articles that match the filters.
    /// </summary>
    public async Task<SearchResults> FindAsync(SearchRequest asked, CancellationToken ct)
    {
        if (asked.IsEmpty || await FilterAsync(asked, ct) is not { } filter)
        {
            return new(asked, 0, []);
        }

        var hits = asked.Q.Typed.Length > 0
            ? [.. (await db.Search.FindAsync(asked.Q, filter, ct)).Select(h => h.Id)]
            : await NewestAsync(filter, ct);
        var shown = hits.Skip((asked.Page - 1) * SearchResults.PageSize).Take(SearchResults.PageSize).ToList();
        return new(asked, hits.Count, await ReadAsync(asked.Q, shown, ct));
    }

    /// <summary>Null where a filter names nothing.</summary>
    private async Task<SearchFilter?> FilterAsync(SearchRequest asked, CancellationToken ct)
    {
        var filter = new SearchFilter();
        if (asked.Category.Length > 0)
        {
            filter = filter with
            {
                CategoryId = await db.Categories.Where(c => c.Slug == asked.Category)
                    .Select(c => (long?)c.Id)
                    .FirstOrDefaultAsync(ct),
            };
        }

        if (asked.Tag.Length > 0)
        {
            filter = filter with { TagId = await TagAsync(asked.Tag, ct) };
        }

        if (asked.Year > 0)
        {
            var (from, until) = ArchiveCalendar.SpanOf(asked.Year, settings.Get<SiteSettings>().Zone());
            filter = filter with { From = from, Until = until };
        }

        return (asked.Category.Length > 0 && filter.CategoryId is null) || (asked.Tag.Length > 0 && filter.TagId is null)
            ? null
            : filter;
    }

    // Links name a tag by its slug, people type its name.
    private Task<long?> TagAsync(string asked, CancellationToken ct)
    {
        var key = TermKey.Of(asked);
        return db.Tags.Where(t => t.Slug == asked || t.NameKey == key)
            .OrderBy(t => t.Slug == asked ? 0 : 1)
            .Select(t => (long?)t.Id)
            .FirstOrDefaultAsync(ct);
    }

    private Task<List<long>> NewestAsync(SearchFilter filter, CancellationToken ct)
    {
        // The index of the joining table is in publication order too.
        var places = filter.TagId is { } tag ? db.Set<ArticleTag>().Where(j => j.TagId == tag).AsPlaces()
            : filter.CategoryId is { } only ? db.Articles.Published().Where(a => a.CategoryId == only).AsPlaces()
            : db.Articles.Published().AsPlaces();
        places = filter is { TagId: not null, CategoryId: { } category }
            ? places.Where(p => p.Article.CategoryId == category)
            : places;
        places = filter is { From: { } from, Until: { } until }
            ? places.Where(p => p.PublishedAt >= from && p.PublishedAt < until)
            : places;
        return places.OrderByDescending(p => p.PublishedAt)
            .ThenByDescending(p => p.Id)
            .Select(p => p.Id)
            .Take(ISearchIndex.MaxHits)
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<SearchResult>> ReadAsync(SearchQuery query, List<long> ids, CancellationToken ct)
    {
        // The index may be stale: only articles that are published now are shown.
        var cards = await db.Articles.Published().Where(a => ids.Contains(a.Id)).AsCards().ToDictionaryAsync(c => c.Id, ct);
        var texts = query.Terms.Count == 0 ? [] : await db.Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Rendered.PlainText, a.VerdictHtml }).ToDictionaryAsync(a => a.Id, ct);
        return [.. ids.Where(cards.ContainsKey).Select(id =>
        {
            var card = cards[id];
            var snippet = !texts.TryGetValue(id, out var text) ? null
                : Snippet.Cut(text.PlainText, query) ?? Snippet.Cut(PlainHtml.TextOf(text.VerdictHtml), query);
            return new SearchResult(card, Snippet.Mark(card.Title, query), snippet ?? Snippet.Mark(card.Summary, query));
        })];
    }
}
