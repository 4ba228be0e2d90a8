using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Permalinks;

/// <summary>
/// Keeps the one table of permalinks consistent: claims a path, moves it, redirects from it, or answers 410 Gone at it.
/// </summary>
/// <remarks>Call it inside the transaction that saves the content itself; it never commits.</remarks>
public sealed class PermalinkTable(BlogDbContext db, ReservedPaths reserved)
{
    /// <summary>Says why a path cannot be given to this thing, or null when it can.</summary>
    public async Task<PermalinkRefusal?> RefusalAsync(
        string path, string targetType, long targetId, CancellationToken ct = default)
    {
        if (reserved.Contains(path))
        {
            return PermalinkRefusal.Reserved;
        }

        var owner = await FindAsync(path, ct);
        return owner switch
        {
            null => null,
            { Kind: PermalinkKind.Redirect } => null,
            { Kind: PermalinkKind.Gone, TargetId: 0 } => null,
            _ when owner.TargetType == targetType && owner.TargetId == targetId => null,
            _ => PermalinkRefusal.Taken,
        };
    }

    /// <summary>The requested path, or the first of <c>path-2</c>, <c>path-3</c>, … that is free for this thing.</summary>
    public async Task<string> FreeAsync(string requested, string targetType, long targetId, CancellationToken ct = default)
    {
        var path = requested;
        for (var number = 2; await RefusalAsync(path, targetType, targetId, ct) is not null; number++)
        {
            path = $"{requested}-{number}";
        }

        return path;
    }

    /// <summary>Gives a path to a thing; its former path, if any, becomes a redirect to it.</summary>
    public async Task ClaimAsync(string path, string targetType, long targetId, CancellationToken ct = default)
    {
        var former = await db.Set<Permalink>().SingleOrDefaultAsync(
            p => p.TargetType == targetType && p.TargetId == targetId && p.Kind != PermalinkKind.Redirect, ct);
        if (former?.Path == path)
        {
            former.Kind = PermalinkKind.Target;
            await db.SaveChangesAsync(ct);
            return;
        }

        var row = await FindAsync(path, ct) ?? db.Add(new Permalink { Path = path }).Entity;
        (row.Kind, row.TargetType, row.TargetId, row.RedirectTo) = (PermalinkKind.Target, targetType, targetId, null);
        if (former is not null)
        {
            MakeRedirect(former, path);
        }

        await db.SaveChangesAsync(ct);
        if (former is not null)
        {
            await FollowAsync(former.Path, path, ct);
        }
    }

    /// <summary>
    /// Makes a path that belongs to no thing of this table a redirect to another, such as a renamed category's.
    /// </summary>
    public async Task RedirectAsync(string from, string to, CancellationToken ct = default)
    {
        var row = await FindAsync(from, ct) ?? db.Add(new Permalink { Path = from }).Entity;
        MakeRedirect(row, to);
        if (await FindAsync(to, ct) is { Kind: PermalinkKind.Redirect } back && back.RedirectTo == from)
        {
            db.Remove(back);
        }

        await db.SaveChangesAsync(ct);
        await FollowAsync(from, to, ct);
    }

    /// <summary>
    /// Answers 410 Gone at the thing's path from now on; <paramref name="forEver"/> lets others take the path.
    /// </summary>
    public async Task BuryAsync(string targetType, long targetId, bool forEver = false, CancellationToken ct = default)
    {
        var row = await db.Set<Permalink>().SingleOrDefaultAsync(
            p => p.TargetType == targetType && p.TargetId == targetId && p.Kind != PermalinkKind.Redirect, ct);
        if (row is null)
        {
            return;
        }

        row.Kind = PermalinkKind.Gone;
        if (forEver)
        {
            (row.TargetType, row.TargetId) = ("", 0);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Answers 410 Gone from now on at a path that belongs to no thing of this table, such as a deleted category's.
    /// </summary>
    public async Task BuryPathAsync(string path, CancellationToken ct = default)
    {
        var row = await FindAsync(path, ct) ?? db.Add(new Permalink { Path = path }).Entity;
        (row.Kind, row.TargetType, row.TargetId, row.RedirectTo) = (PermalinkKind.Gone, "", 0, null);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a path answers, or null when nothing ever was there.</summary>
    public Task<Permalink?> FindAsync(string path, CancellationToken ct = default) =>
        db.Set<Permalink>().SingleOrDefaultAsync(p => p.Path == path, ct);

    private Task<int> FollowAsync(string former, string path, CancellationToken ct) =>
        db.Set<Permalink>().Where(p => p.Kind == PermalinkKind.Redirect && p.RedirectTo == former && p.Path != path)
            // No cache tags: redirects are not in the page cache.
            .UpdateAllAsync(db, [], set => set.SetProperty(p => p.RedirectTo, path), ct);

    private static void MakeRedirect(Permalink row, string to) =>
        (row.Kind, row.TargetType, row.TargetId, row.RedirectTo) = (PermalinkKind.Redirect, "", 0, to);
}

/// <summary>Why a path cannot be claimed.</summary>
public enum PermalinkRefusal
{
    Reserved,
    Taken,
}
