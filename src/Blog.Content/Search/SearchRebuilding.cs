using Blog.Content.Articles;
using Blog.Content.Tokens;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>Rebuilds and repairs the full-text index in small transactions, between which authors can save.</summary>
public sealed class SearchRebuilding(BlogDbContext db)
{
    private const int AtOnce = 50;

    /// <summary>
    /// Indexes articles that are missing or were indexed by an older tokenizer, and removes those that are not published.
    /// </summary>
    /// <param name="progress">Told after each step how many were done so far.</param>
    /// <param name="ct">Stops between two steps.</param>
    /// <returns>How many articles were put in or taken out.</returns>
    public async Task<int> MendAsync(IProgress<int>? progress = null, CancellationToken ct = default)
    {
        var done = 0;
        foreach (var wrong in new[] { Missing(), Surplus() })
        {
            for (var last = 0L; ;)
            {
                var after = last;
                var ids = await wrong.Where(id => id > after).OrderBy(id => id).Take(AtOnce).ToListAsync(ct);
                if (ids.Count == 0)
                {
                    break;
                }

                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await SearchIndexer.RenewAsync(db, ids, ct);
                await transaction.CommitAsync(ct);
                (last, done) = (ids[^1], done + ids.Count);
                progress?.Report(done);
            }
        }

        return done;
    }

    /// <summary>Empties the index and indexes all published articles again.</summary>
    public async Task<int> RebuildAsync(IProgress<int>? progress = null, CancellationToken ct = default)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            await db.Search.ClearAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return await MendAsync(progress, ct);
    }

    private IQueryable<long> Missing() => db.Set<Article>().Published()
        .Where(a => !db.Set<IndexedArticle>().Any(i => i.ArticleId == a.Id && i.Version == SearchTokens.Version))
        .Select(a => a.Id);

    private IQueryable<long> Surplus() => db.Set<IndexedArticle>()
        .Where(i => !db.Set<Article>().Any(a => a.Id == i.ArticleId && a.Status == ArticleStatus.Published))
        .Select(i => i.ArticleId);
}
