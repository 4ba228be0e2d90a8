using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Related;

/// <summary>
/// Repairs the neighbours where they differ from the published articles, and relates stale articles in batches.
/// </summary>
public sealed class NeighbourMending(BlogDbContext db, ChangeFeed changes)
{
    /// <summary>So many articles are related in one transaction: authors can save in between.</summary>
    private const int AtOnce = 5;

    /// <summary>Rebuilds previous and next of all articles where a row is missing or surplus.</summary>
    /// <returns>Whether anything was wrong.</returns>
    public async Task<bool> MendAsync(CancellationToken ct = default)
    {
        var (articles, rows) = (db.Set<Article>().Published(), db.Set<ArticleNeighbours>());
        if (!await articles.AnyAsync(a => !rows.Any(n => n.ArticleId == a.Id), ct)
            && !await rows.AnyAsync(n => !articles.Any(a => a.Id == n.ArticleId), ct))
        {
            return false;
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            await db.TakeNeighbourTurnAsync(ct);
            // 2 is ArticleStatus.Published.
            await db.Database.ExecuteSqlAsync(
                $"""DELETE FROM "ArticleNeighbours" WHERE "ArticleId" NOT IN (SELECT "Id" FROM "Articles" WHERE "Status" = 2)""",
                ct);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "ArticleNeighbours" ("ArticleId", "OlderId", "NewerId", "RelatedScore", "IsStale")
                SELECT "Id", LAG("Id") OVER "Line", LEAD("Id") OVER "Line", 0, {true} FROM "Articles" WHERE "Status" = 2 WINDOW "Line" AS (ORDER BY "PublishedAt", "Id")
                ON CONFLICT ("ArticleId") DO UPDATE SET "OlderId" = excluded."OlderId", "NewerId" = excluded."NewerId"
                """, ct);
            await transaction.CommitAsync(ct);
        }

        changes.Evict(PageTags.Site);
        return true;
    }

    /// <summary>Relates some of the articles that wait for it, the newest first.</summary>
    /// <returns>How many there were; 0 when none is left.</returns>
    public async Task<int> RelateWaitingAsync(CancellationToken ct = default)
    {
        var waiting = await db.Set<ArticleNeighbours>()
            .Where(n => n.IsStale)
            .OrderByDescending(n => n.ArticleId)
            .Select(n => n.ArticleId)
            .Take(AtOnce)
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.TakeNeighbourTurnAsync(ct);
        foreach (var id in waiting)
        {
            if (!await new RelatedArticles(db).RelateAsync(id, ct))
            {
                await new NeighbourLinks(db).ForgetAsync(id, ct);
            }
        }

        await transaction.CommitAsync(ct);
        return waiting.Count;
    }
}
