using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>Counts articles by status and their words. A snapshot: counted once after each change, on indexes alone.</summary>
public sealed class ArticleCounts(ChangeFeed changes, TimeProvider time)
{
    private readonly Snapshot<string, IReadOnlyDictionary<ArticleStatus, int>> statuses = new(changes, time, 1, typeof(Article));
    private readonly Snapshot<string, long> words = new(changes, time, 1, typeof(Article));

    /// <summary>The number of articles in each status that has any.</summary>
    public ValueTask<IReadOnlyDictionary<ArticleStatus, int>> OfStatusesAsync(BlogDbContext db, CancellationToken ct) =>
        statuses.GetAsync("", async () =>
            await db.Set<Article>()
                .GroupBy(a => a.Status)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, ct));

    /// <summary>The words of all articles but those in the bin.</summary>
    public ValueTask<long> WordsAsync(BlogDbContext db, CancellationToken ct) => words.GetAsync("", async () =>
    {
        // The sum over all articles reads an index. The bin is small, and its articles are found by status.
        var all = await db.Set<Article>().SumAsync(a => (long)a.Rendered.WordCount, ct);
        return all - await db.Set<Article>()
            .Where(a => a.Status == ArticleStatus.Trashed)
            .SumAsync(a => (long)a.Rendered.WordCount, ct);
    });
}
