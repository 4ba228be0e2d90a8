using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>
/// The cache key of a page, but for its variant and content coding. Headers and query keys that the page does not read are no
/// part of it.
/// </summary>
/// <param name="Path">As asked, letter for letter.</param>
/// <param name="Query">The query keys that the page reads, in their own order; empty without one.</param>
/// <param name="Choice">What the reader has chosen.</param>
/// <param name="Origin">The private origin whose addresses the page holds; empty for a page that is the same for all.</param>
public readonly record struct PageCacheKey(string Path, string Query, byte Choice, string Origin = "")
{
    private const int MaxValue = 100;

    /// <summary>
    /// Whether a path is canonical, as the program writes it: lower case, no slash at its end, no sign before a number, nothing
    /// that a server leaves encoded (%2F).
    /// </summary>
    public static bool IsCanonical(PathString path) =>
        path.Value is null or "/" || !(path.Value.EndsWith('/') || path.Value.AsSpan().ContainsAny(NotWritten));

    private static readonly System.Buffers.SearchValues<char> NotWritten =
        System.Buffers.SearchValues.Create("+%ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The address with the listed keys of a query; null when one of them holds what no page of ours writes.</summary>
    public static PageCacheKey? Of(HttpRequest request, IReadOnlyList<string> queryKeys, byte choice, string origin)
    {
        var query = "";
        if (request.QueryString.HasValue && queryKeys.Count > 0)
        {
            foreach (var key in queryKeys)
            {
                if (request.Query.TryGetValue(key, out var value) && !StringValues.IsNullOrEmpty(value))
                {
                    if (value is not [{ Length: <= MaxValue } one])
                    {
                        return null;
                    }

                    query += $"{(query.Length == 0 ? '?' : '&')}{key}={Uri.EscapeDataString(one)}";
                }
            }
        }

        return new(request.Path.Value ?? "/", query, choice, origin);
    }
}
