using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Permalinks;

/// <summary>Logs, at start, the permalinks of articles and pages that a route of a newer program shadows.</summary>
public sealed class ShadowedPermalinks(BlogDbContext db, ReservedPaths reserved, ILogger<ShadowedPermalinks> log)
{
    /// <summary>The paths that readers cannot reach any more.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken ct = default)
    {
        var words = reserved.Words.Select(w => w.ToLowerInvariant()).ToList();
        var exact = await db.Set<Permalink>()
            .Where(p => p.Kind == PermalinkKind.Target && words.Contains(p.Path))
            .Select(p => p.Path)
            .ToListAsync(ct);
        foreach (var path in exact)
        {
            log.LogWarning(
                "The address /{Path} now belongs to the program: give what was there another slug in the admin area", path);
        }

        return exact;
    }
}
