using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Related;

/// <summary>
/// Repairs the neighbours where they differ from the published articles, and relates stale articles in batches.
/// </summary>
public sealed class NeighbourMending(BlogDbContext db, ChangeFeed changes)
{
    /// <summary>So many articles are related in one transaction: authors can save in between.</summary>
    private const int AtOnce = 5;

    // How the lists should be; 2 is ArticleStatus.Published, and the parameter the site's language. A language is told by its
    // first two letters or three, as SpokenLine has it.
    private const string Lists = """
        SELECT "Id", LAG("Id") OVER "Line" AS "Older", LEAD("Id") OVER "Line" AS "Newer"
        FROM "Articles" WHERE "Status" = 2
        WINDOW "Line" AS (PARTITION BY CASE WHEN "Language" = '' THEN {0}
            WHEN SUBSTR("Language", 3, 1) IN ('', '-') THEN LOWER(SUBSTR("Language", 1, 2))
            ELSE LOWER(SUBSTR("Language", 1, 3)) END ORDER BY "PublishedAt", "Id")
        """;

    /// <summary>Rebuilds previous and next of all articles where a row is missing, surplus or wrong.</summary>
    /// <remarks>Wrong are all that an earlier version linked across languages, or the site's former language.</remarks>
    /// <returns>Whether anything was.</returns>
    public async Task<bool> MendAsync(CancellationToken ct = default)
    {
        var site = Languages.PrimaryOf(await SpokenLine.SiteLanguageAsync(db, ct));
        var (articles, rows) = (db.Set<Article>().Published(), db.Set<ArticleNeighbours>());
        if (await WrongAsync(site, ct) == 0 && !await rows.AnyAsync(n => !articles.Any(a => a.Id == n.ArticleId), ct))
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
            // The SQL text holds only constants; all values are parameters. SQLite takes "ON" behind a FROM for a join's, hence
            // the WHERE.
            await db.Database.ExecuteSqlRawAsync($$"""
                INSERT INTO "ArticleNeighbours" ("ArticleId", "OlderId", "NewerId", "RelatedScore", "IsStale")
                SELECT "Id", "Older", "Newer", 0, {1} FROM ({{Lists}}) AS "L" WHERE 1 = 1
                ON CONFLICT ("ArticleId") DO UPDATE SET "OlderId" = excluded."OlderId", "NewerId" = excluded."NewerId"
                """, [site, true], ct);
            await transaction.CommitAsync(ct);
        }

        changes.Evict(PageTags.Site);
        return true;
    }

    private Task<long> WrongAsync(string site, CancellationToken ct) => db.Database.SqlQueryRaw<long>($"""
        SELECT COUNT(*) AS "Value" FROM ({Lists}) AS "L" LEFT JOIN "ArticleNeighbours" AS "N" ON "N"."ArticleId" = "L"."Id"
        WHERE "N"."ArticleId" IS NULL OR "N"."OlderId" IS DISTINCT FROM "L"."Older" OR "N"."NewerId" IS DISTINCT FROM "L"."Newer"
        """, site).SingleAsync(ct);

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
