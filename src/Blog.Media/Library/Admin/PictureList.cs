using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media.Library.Admin;

/// <summary>One page of all pictures, newest first.</summary>
/// <param name="Pictures">At most <see cref="PageSize"/>.</param>
/// <param name="Before">Where this page begins; null for the newest.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record PictureList(IReadOnlyList<Picture> Pictures, long? Before, long? Next)
{
    public const int PageSize = 24;

    /// <summary>Where each of them is shown.</summary>
    public ILookup<long, PictureUse> Uses { get; init; } = Array.Empty<PictureUse>().ToLookup(_ => 0L);

    /// <summary>An edit that came second, to be shown beside the other one; null for none.</summary>
    public LostEdit? Lost { get; init; }

    /// <summary>Reads the page that comes after the picture with that id.</summary>
    public static async Task<PictureList> ReadAsync(BlogDbContext db, long? before, CancellationToken ct)
    {
        var rows = await db.Set<Picture>().AsNoTracking().Where(p => before == null || p.Id < before)
            .OrderByDescending(p => p.Id).Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        return new(shown, before, rows.Count > PageSize ? shown[^1].Id : null);
    }
}

/// <summary>The alternative text that a person typed for a picture which somebody else had changed meanwhile.</summary>
public sealed record LostEdit(long Id, string Alt);
