using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Articles;

/// <summary>Counts articles by status and their words. A snapshot: counted once after each change, on indexes alone.</summary>
public sealed class ArticleCounts(IServiceScopeFactory scopes, ChangeFeed changes)
{
    private readonly Snapshot<IReadOnlyDictionary<ArticleStatus, int>> statuses =
        new(scopes, changes, CountStatusesAsync, typeof(Article));
    private readonly Snapshot<long> words = new(scopes, changes, CountWordsAsync, typeof(Article), typeof(RenderedText));

    /// <summary>The number of articles in each status that has any.</summary>
    public Task<IReadOnlyDictionary<ArticleStatus, int>> OfStatusesAsync() => statuses.GetAsync();

    /// <summary>The words of all articles but those in the bin.</summary>
    public Task<long> WordsAsync() => words.GetAsync();

    private static async Task<IReadOnlyDictionary<ArticleStatus, int>> CountStatusesAsync(BlogDbContext db) =>
        await db.Set<Article>()
            .GroupBy(a => a.Status)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);

    private static async Task<long> CountWordsAsync(BlogDbContext db)
    {
        // The sum over all articles reads an index. The bin is small, and its articles are found by status.
        var all = await db.Set<Article>().SumAsync(a => (long)a.Rendered.WordCount);
        return all - await db.Set<Article>()
            .Where(a => a.Status == ArticleStatus.Trashed)
            .SumAsync(a => (long)a.Rendered.WordCount);
    }
}
