using System.Security.Cryptography;
using Blog.Core.Counting;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>
/// One cached response: a variant of a page in one content coding, ready to be sent. Immutable but for its serve count.
/// </summary>
public sealed class CachedPage
{
    // What a page takes in memory beside its body: headers, tags, entries of the store.
    private const int Overhead = 3072;

    // Stands behind the hash in the ETag of a recompressed page: its bytes differ, so its strong ETag must differ too.
    private const char Small = 's';

    private int served;

    public required int Status { get; init; }

    /// <summary>All response headers but those that the server adds itself.</summary>
    public required KeyValuePair<string, StringValues>[] Headers { get; init; }

    public required byte[] Body { get; init; }

    public required PageEncoding Encoding { get; init; }

    public required int Variant { get; init; }

    /// <summary>Null for a page that is not revalidated, such as a 404.</summary>
    public required string? ETag { get; init; }

    /// <summary>As the header says; null without one.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>What a serve of this variant counts for.</summary>
    public required ServeCell[] Cells { get; init; }

    public int Bytes => Body.Length + Overhead;

    /// <summary>Whether the page has been recompressed at the best level.</summary>
    public bool IsSmall => ETag?.Contains($"{Small}-", StringComparison.Ordinal) == true;

    /// <summary>Counts a serve; approximate, as it only says which pages are worth a better compression.</summary>
    public int NoteServe() => ++served;

    /// <summary>The page without its body, for when OutputCache stores the body itself.</summary>
    public CachedPage WithoutBody() => new()
    {
        Status = Status,
        Headers = [],
        Body = [],
        Encoding = Encoding,
        Variant = Variant,
        ETag = ETag,
        LastModified = LastModified,
        Cells = Cells,
    };

    /// <summary>Whether an ETag names this page at any level of compression: the client's copy is good in either case.</summary>
    public bool IsNamedBy(string tag) =>
        tag == ETag
            || (ETag is not null
                && tag.Replace($"{Small}-", "-", StringComparison.Ordinal) == ETag.Replace(
                    $"{Small}-", "-", StringComparison.Ordinal));

    /// <summary>The ETag of the same page recompressed at the best level.</summary>
    public string? SmallTag =>
        ETag is null ? null : string.Concat(ETag.AsSpan(0, ETag.IndexOf('-')), Small.ToString(), ETag.AsSpan(ETag.IndexOf('-')));

    /// <summary>
    /// A strong ETag: 64 bits of the SHA-256 of the content before it was compressed, the variant, and the content coding.
    /// </summary>
    public static string TagOf(byte[] content, int variant, PageEncoding encoding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        var coding = AcceptEncoding.NameOf(encoding) is { Length: > 0 } name ? name : "plain";
        return $"\"{Convert.ToHexStringLower(hash[..8])}-{variant}-{coding}\"";
    }
}
