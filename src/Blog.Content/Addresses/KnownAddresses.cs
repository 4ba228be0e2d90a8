using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Feeds;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Addresses;

/// <summary>
/// Finds what an address means that nothing has: one that people try by habit, or a page's address in another spelling.
/// </summary>
public sealed class KnownAddresses(BlogDbContext db, ReservedPaths reserved, IEnumerable<AddressAlias> aliases)
{
    private static readonly string[] Endings = [".html", ".htm", ".php"];
    private static readonly string[] Lists = [Category.PathOf(""), Tag.PathOf(""), Author.PathOf("")];
    private static readonly string[] Feeds = [FeedFormat.RssFile, FeedFormat.AtomFile, FeedFormat.JsonFile];

    /// <summary>The path to redirect to, with its leading slash; null where there is nothing.</summary>
    /// <param name="asked">As asked, without the slash that begins it.</param>
    /// <param name="query">As asked.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<string?> FindAsync(string asked, QueryString query, CancellationToken ct)
    {
        var path = asked.Trim('/').ToLowerInvariant();
        if ((Habit(path, query) ?? FeedOfList(path)) is { } habit)
        {
            return "/" + habit;
        }

        var plain = Plain(path);
        return IsNoPage(plain, path) ? null
            : plain.Length == 0 || reserved.Contains(plain) ? plain == asked ? null : "/" + plain
            : plain == path ? null
            : await KnownAsync(plain, ct);
    }

    // Blogger's feeds have one path, and the query says the format; then nothing of it is left to say.
    private string? Habit(string path, QueryString query)
    {
        var parts = (query.Value ?? "").TrimStart('?').ToLowerInvariant().Split('&');
        return aliases.FirstOrDefault(a => Array.Exists(parts, part => a.Path == $"{path}?{part}")) is { } whole
            ? whole.Target + "?"
            : aliases.FirstOrDefault(a => a.Path == path)?.Target;
    }

    // Of a former address at once where it leads.
    private async Task<string?> KnownAsync(string plain, CancellationToken ct)
    {
        var row = await db.Set<Permalink>().AsNoTracking().SingleOrDefaultAsync(p => p.Path == plain, ct);
        return row is null ? null : "/" + (row is { Kind: PermalinkKind.Redirect, RedirectTo: { } to } ? to : plain);
    }

    // The routes of the admin area take any case, so there is no such page, and its own error page says so; files have one
    // spelling; and nobody wrote an address with a line break in it.
    private static bool IsNoPage(string plain, string path) =>
        plain == path && plain.StartsWith("admin/", StringComparison.Ordinal)
        || plain.StartsWith("media/", StringComparison.Ordinal)
        || plain.Any(char.IsControl);

    // What people try for the site's feed they try below a list, too: /category/birds/feed.
    private string? FeedOfList(string path) =>
        Array.Find(Lists, l => path.StartsWith(l, StringComparison.Ordinal)) is { } list
        && path.IndexOf('/', list.Length) is > 0 and var end
        && aliases.FirstOrDefault(a => a.Path == path[(end + 1)..]) is { } alias
        && Feeds.Contains(alias.Target)
            ? $"{path[..end]}/{alias.Target}"
            : null;

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
