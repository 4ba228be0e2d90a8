using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Views.Admin;

/// <summary>Reads the views of the last thirty UTC days.</summary>
public sealed class ViewsReader(BlogDbContext db, TimeProvider time)
{
    private const int Considered = 20;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The views of the articles asked for; each gets an entry.</summary>
    public async Task<IReadOnlyDictionary<long, DayValues>> OfAsync(IReadOnlyCollection<long> articles, CancellationToken ct)
    {
        var (today, first) = (Today, DayValues.First(Today));
        var rows = await db.Set<ArticleViews>().AsNoTracking().Where(v => articles.Contains(v.ArticleId) && v.Day >= first)
            .Select(v => new { v.ArticleId, v.Day, v.Views }).ToListAsync(ct);
        var byArticle = rows.ToLookup(r => r.ArticleId, r => (r.Day, r.Views));
        return articles.ToDictionary(id => id, id => DayValues.Of(today, byArticle[id]));
    }

    /// <summary>The whole blog's days, a row for each on which anything was served.</summary>
    public Task<List<BlogViews>> OfBlogAsync(CancellationToken ct)
    {
        var first = DayValues.First(Today);
        return db.Set<BlogViews>().AsNoTracking().Where(v => v.Day >= first).OrderBy(v => v.Day).ToListAsync(ct);
    }

    /// <summary>
    /// The articles with the most views, most first, of those that were among the twenty most read of any of the days: summing
    /// up all would take seconds where there are 100,000, this looks at 600 at most.
    /// </summary>
    public async Task<IReadOnlyList<ReadArticle>> MostReadAsync(int count, CancellationToken ct)
    {
        var first = DayValues.First(Today);
        var candidates = await Enumerable.Range(0, DayValues.Days)
            .Select(i => MostReadOn(first.AddDays(i)))
            .Aggregate(Queryable.Concat)
            .Distinct()
            .ToListAsync(ct);
        if (candidates.Count == 0)
        {
            return [];
        }

        var top = await db.Set<ArticleViews>()
            .Where(v => candidates.Contains(v.ArticleId) && v.Day >= first)
            .GroupBy(v => v.ArticleId)
            .Select(g => new { Id = g.Key, Views = g.Sum(v => v.Views) })
            .OrderByDescending(g => g.Views)
            .ThenByDescending(g => g.Id)
            .Take(count)
            .ToListAsync(ct);
        var ids = top.ConvertAll(t => t.Id);
        var titles = await db.Set<Article>()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Title })
            .ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        var days = await OfAsync(ids, ct);
        return [.. ids.Where(titles.ContainsKey).Select(id => new ReadArticle(id, titles[id], days[id]))];
    }

    private IQueryable<long> MostReadOn(DateOnly day) => db.Set<ArticleViews>().Where(v => v.Day == day && v.Views > 0)
        .OrderByDescending(v => v.Views).ThenByDescending(v => v.ArticleId).Select(v => v.ArticleId).Take(Considered);
}

/// <summary>An article in the list of those most read.</summary>
public sealed record ReadArticle(long Id, string Title, DayValues Days);
