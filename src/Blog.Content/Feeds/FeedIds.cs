using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Content.Feeds;

/// <summary>The ids of feeds and, where a format takes only some, of articles: no host, path or slug is in any of them.</summary>
public static partial class FeedIds
{
    /// <summary>The id of a feed, of which nobody can compute the database's own id.</summary>
    /// <param name="database">Drawn by lot for this blog; a backup carries it.</param>
    /// <param name="list">The kind and id of the list, such as "tag/7"; empty for the whole site's.</param>
    public static string OfFeed(Guid database, string list) => Named($"feed {database:D} {list}");

    /// <summary>
    /// An article's permanent id as Atom wants it (RFC 4287, 4.2.6): itself where it is an absolute IRI, a bare UUID with its
    /// scheme before it, and of anything else a UUID that is always the same.
    /// </summary>
    public static string ForAtom(string permanentId) =>
        Iri().IsMatch(permanentId) ? permanentId
        : Guid.TryParseExact(permanentId, "D", out var uuid) ? $"urn:uuid:{uuid:D}"
        : Named($"article {permanentId}");

    // A UUID of version 8 (RFC 9562, 5.8), as the name is hashed by SHA-256.
    private static string Named(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return $"urn:uuid:{new Guid(bytes, bigEndian: true):D}";
    }

    // RFC 3987, 2.2: a scheme, then nothing that must be escaped in an IRI.
    [GeneratedRegex("""\A[A-Za-z][A-Za-z0-9+.-]*:(?:%[0-9A-Fa-f]{2}|[^\s%<>"{}|\\^`\p{C}])+\z""")]
    private static partial Regex Iri();
}
