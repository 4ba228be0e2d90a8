using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Permalinks;

/// <summary>
/// Keeps the one table of permalinks consistent: claims a path, moves it, redirects from it, or answers 410 Gone at it.
/// </summary>
/// <remarks>Call it inside the transaction that saves the content itself; it never commits.</remarks>
public sealed class PermalinkTable(BlogDbContext db, ReservedPaths reserved, IEnumerable<AddressAlias> aliases)
{
    /// <summary>Says why a path cannot be given to this thing, or null when it can.</summary>
    public async Task<PermalinkRefusal?> RefusalAsync(
        string path, string targetType, long targetId, CancellationToken ct = default)
    {
        if (reserved.Contains(path) || aliases.Any(a => a.Path == path))
        {
            return PermalinkRefusal.Reserved;
        }

        return await FindAsync(path, ct) is not { } owner || owner.IsFor(targetType, targetId) ? null : PermalinkRefusal.Taken;
    }

    /// <summary>
    /// Where readers are led who open a path that could be claimed, as they know it as another thing's former address; null where
    /// it leads nowhere, or to this thing.
    /// </summary>
    public async Task<string?> LeadsToAsync(string path, string targetType, long targetId, CancellationToken ct = default) =>
        await FindAsync(path, ct) is { Kind: PermalinkKind.Redirect, RedirectTo: { } to }
        && await FindAsync(to, ct) is var row
        && !(row?.TargetType == targetType && row.TargetId == targetId)
            ? to
            : null;

    /// <summary>
    /// The requested path, or the first of <c>path-2</c>, <c>path-3</c>, … that is free for this thing and that readers do not
    /// know as the former address of another, or of one that is gone.
    /// </summary>
    public async Task<string> FreeAsync(string requested, string targetType, long targetId, CancellationToken ct = default)
    {
        var path = requested;
        for (var number = 2;
            await RefusalAsync(path, targetType, targetId, ct) is not null
                || await LeadsToAsync(path, targetType, targetId, ct) is not null
                || await FindAsync(path, ct) is { Kind: PermalinkKind.Gone, TargetId: 0 };
            number++)
        {
            path = $"{requested}-{number}";
        }

        return path;
    }

    /// <summary>
    /// Gives a path to a thing; its former path, if any, becomes a redirect to it. While readers do not see the thing, what they
    /// know as the former address of another goes on leading there, what they know as gone stays gone, and both are kept for it
    /// until they do. A former path that they never saw leaves nothing behind.
    /// </summary>
    /// <param name="path">Free for this thing.</param>
    /// <param name="targetType">The kind of thing.</param>
    /// <param name="targetId">Its number.</param>
    /// <param name="isRead">Whether readers see the thing.</param>
    /// <param name="isBack">Whether it comes back out of the bin: then its own path is gone no more.</param>
    /// <param name="ct">Stops before anything is stored.</param>
    public async Task ClaimAsync(
        string path, string targetType, long targetId, bool isRead, bool isBack = false, CancellationToken ct = default)
    {
        var own = await db.Set<Permalink>().Where(p => p.TargetType == targetType && p.TargetId == targetId).ToListAsync(ct);
        var former = own.Find(p => p.Kind != PermalinkKind.Redirect);
        if (former?.Path == path)
        {
            own.Where(p => p != former).ToList().ForEach(p => p.Release());
            former.Kind = isRead || isBack ? PermalinkKind.Target : former.Kind;
            former.WasRead |= isRead;
            await db.SaveChangesAsync(ct);
            return;
        }

        var row = own.Find(p => p.Path == path) ?? await FindAsync(path, ct) ?? db.Add(new Permalink { Path = path }).Entity;
        own.Where(p => p != row && p != former).ToList().ForEach(p => p.Release());
        var waits = !isRead
            && (row.Kind == PermalinkKind.Gone || (row.Kind == PermalinkKind.Redirect && row.RedirectTo != former?.Path));
        (row.TargetType, row.TargetId, row.WasRead) = (targetType, targetId, row.WasRead || isRead);
        if (!waits)
        {
            (row.Kind, row.RedirectTo) = (PermalinkKind.Target, null);
        }

        Leave(former, path);
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
    /// Answers 410 Gone from now on at the thing's path, if readers ever saw it there; <paramref name="forEver"/> lets others
    /// take the path.
    /// </summary>
    public async Task BuryAsync(string targetType, long targetId, bool forEver = false, CancellationToken ct = default)
    {
        // A redirect that is kept for the thing leads where it always led.
        foreach (var row in await db.Set<Permalink>()
            .Where(p => p.TargetType == targetType && p.TargetId == targetId)
            .ToListAsync(ct))
        {
            row.Kind = row.Kind == PermalinkKind.Target && row.WasRead ? PermalinkKind.Gone : row.Kind;
            if (forEver && row.Kind == PermalinkKind.Target)
            {
                db.Remove(row);
            }
            else if (forEver)
            {
                row.Release();
            }
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

    /// <summary>The paths that lead to a thing, and those kept for it.</summary>
    public Task<List<string>> PathsOfAsync(string targetType, long targetId, CancellationToken ct = default) =>
        db.Set<Permalink>().Where(p => p.TargetType == targetType && p.TargetId == targetId).Select(p => p.Path).ToListAsync(ct);

    /// <summary>Forgets of these paths that something there is gone, as if nothing ever had been.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<string> paths, CancellationToken ct = default)
    {
        db.RemoveRange(await db.Set<Permalink>()
            .Where(p => paths.Contains(p.Path) && p.Kind == PermalinkKind.Gone && p.TargetId == 0)
            .ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a path answers, or null when nothing ever was there.</summary>
    public Task<Permalink?> FindAsync(string path, CancellationToken ct = default) =>
        db.Set<Permalink>().SingleOrDefaultAsync(p => p.Path == path, ct);

    private Task<int> FollowAsync(string former, string path, CancellationToken ct) =>
        db.Set<Permalink>().Where(p => p.Kind == PermalinkKind.Redirect && p.RedirectTo == former && p.Path != path)
            // No cache tags: redirects are not in the page cache.
            .UpdateAllAsync(db, [], set => set.SetProperty(p => p.RedirectTo, path), ct);

    private void Leave(Permalink? former, string to)
    {
        if (former is { WasRead: false, Kind: PermalinkKind.Target })
        {
            db.Remove(former);
        }
        else if (former is not null)
        {
            MakeRedirect(former, to);
        }
    }

    private static void MakeRedirect(Permalink row, string to) =>
        (row.Kind, row.TargetType, row.TargetId, row.RedirectTo) = (PermalinkKind.Redirect, "", 0, to);
}

/// <summary>Why a path cannot be claimed.</summary>
public enum PermalinkRefusal
{
    Reserved,
    Taken,

    /// <summary>Readers know it as the former address of something else, and nobody has said yet that it may be taken.</summary>
    Known,
}
