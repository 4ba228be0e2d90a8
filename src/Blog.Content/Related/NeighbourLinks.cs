using Blog.Content.Articles;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Related;

/// <summary>
/// The doubly linked lists of published articles by publication time, one for each language: links each article to the previous
/// and the next one.
/// </summary>
internal sealed class NeighbourLinks(BlogDbContext db)
{
    /// <summary>Inserts a published article between its two neighbours.</summary>
    public async Task EnterAsync(long id, DateTime time, SpokenLine line, CancellationToken ct)
    {
        var (older, newer) = await AroundAsync(id, time, line, ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ArticleNeighbours" ("ArticleId", "OlderId", "NewerId", "RelatedScore", "IsStale") VALUES ({id}, {older}, {newer}, 0, {true})
            ON CONFLICT ("ArticleId") DO UPDATE SET "OlderId" = excluded."OlderId", "NewerId" = excluded."NewerId"
            """, ct);
        await JoinAsync(older, id, id, newer, ct);
    }

    /// <summary>
    /// Removes an article from its list and links its neighbours with each other; the article was unpublished, moved in time, or
    /// is in another language now.
    /// </summary>
    public async Task LeaveAsync(long id, DateTime time, SpokenLine line, CancellationToken ct)
    {
        var (older, newer) = await AroundAsync(id, time, line, ct);
        await JoinAsync(older, newer, older, newer, ct);
    }

    /// <summary>Deletes the row of an article that is not published; the article's own cache tag evicts its page.</summary>
    public Task ForgetAsync(long id, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM "ArticleNeighbours" WHERE "ArticleId" = {id}""", ct);

    private async Task JoinAsync(long? older, long? afterOlder, long? beforeNewer, long? newer, CancellationToken ct)
    {
        if (older is { } first)
        {
            await Rows(first).UpdateAllAsync(
                db, [ArticleCacheTags.Around(first)], set => set.SetProperty(n => n.NewerId, afterOlder), ct);
        }

        if (newer is { } last)
        {
            await Rows(last).UpdateAllAsync(
                db, [ArticleCacheTags.Around(last)], set => set.SetProperty(n => n.OlderId, beforeNewer), ct);
        }
    }

    private IQueryable<ArticleNeighbours> Rows(long id) => db.Set<ArticleNeighbours>().Where(n => n.ArticleId == id);

    // Each query walks the index to the first article of the language: the time alone bounds the range, the id only breaks ties.
    private async Task<(long? Older, long? Newer)> AroundAsync(long id, DateTime time, SpokenLine line, CancellationToken ct)
    {
        var others = line.In(db.Set<Article>().Published().Where(a => a.Id != id));
        var older = await others.Where(a => a.PublishedAt <= time && (a.PublishedAt < time || a.Id < id))
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(ct);
        var newer = await others.Where(a => a.PublishedAt >= time && (a.PublishedAt > time || a.Id > id))
            .OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(ct);
        return (older, newer);
    }
}

/// <summary>A lock by which one transaction at a time changes the neighbours (pg_advisory_xact_lock).</summary>
internal static class NeighbourTurn
{
    private const long Key = 0x6E656967;

    // Two concurrent publications would not see each other. SQLite has one writer anyway.
    public static Task TakeNeighbourTurnAsync(this BlogDbContext db, CancellationToken ct) =>
        db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key})", ct);
}
