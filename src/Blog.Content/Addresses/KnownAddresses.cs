using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Addresses;

/// <summary>
/// Finds what an address means that nothing has: one that people try by habit, or a page's address in another spelling.
/// </summary>
public sealed class KnownAddresses(BlogDbContext db, ReservedPaths reserved, IEnumerable<AddressAlias> aliases)
{
    private static readonly string[] Endings = [".html", ".htm", ".php"];

    /// <summary>The path to redirect to, with its leading slash; null where there is nothing.</summary>
    /// <param name="path">As asked, lower case, without leading or trailing slash.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<string?> FindAsync(string path, CancellationToken ct)
    {
        if (aliases.FirstOrDefault(a => a.Path == path) is { } alias)
        {
            return "/" + alias.Target;
        }

        var plain = Plain(path);
        if (plain == path)
        {
            return null;
        }

        if (plain.Length == 0 || (reserved.Contains(plain) && !path.Contains("//", StringComparison.Ordinal)))
        {
            return "/" + plain;
        }

        var row = await db.Set<Permalink>().AsNoTracking().SingleOrDefaultAsync(p => p.Path == plain, ct);
        // Of a former address at once to where it leads.
        return row is null ? null : "/" + (row is { Kind: PermalinkKind.Redirect, RedirectTo: { } to } ? to : plain);
    }

    /// <summary>The path without what file servers put at its end, and without empty segments.</summary>
    private static string Plain(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > 0)
        {
            segments[^1] = Stem(segments[^1]);
        }

        return string.Join('/', segments is [.., "index"] && path.Contains('.') ? segments[..^1] : segments);
    }

    private static string Stem(string name) =>
        Array.Find(Endings, e => name.EndsWith(e, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
}
