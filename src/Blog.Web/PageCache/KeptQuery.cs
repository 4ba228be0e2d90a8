using Blog.Core.Navigation;

namespace Blog.Web.PageCache;

/// <summary>The query that goes along with a permanent redirect: all that was asked but what the page has read of it.</summary>
internal static class KeptQuery
{
    /// <summary>The address with that query; null where it leads elsewhere or is none.</summary>
    /// <param name="location">Where the page leads; a question mark at its end says that it has read all of the query.</param>
    /// <param name="asked">The request's query.</param>
    /// <param name="read">The query keys that the page reads: it has said in the address what is to become of them.</param>
    public static string? On(string? location, QueryString asked, IReadOnlyList<string> read)
    {
        if (LocalAddress.Of(location) is not { } address || address.Contains('#', StringComparison.Ordinal))
        {
            return LocalAddress.Of(location);
        }

        if (address.EndsWith('?'))
        {
            return address[..^1];
        }

        var start = address.IndexOf('?', StringComparison.Ordinal);
        // Keys in any case are one, as for whoever reads them.
        var said = (start < 0 ? [] : Parts(address[start..]).Select(KeyOf)).Concat(read)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = string.Join('&', Parts(asked.Value).Where(part => !said.Contains(KeyOf(part))));
        return kept.Length == 0 ? address : LocalAddress.Of($"{address}{(start < 0 ? '?' : '&')}{kept}") ?? address;
    }

    private static string[] Parts(string? query) =>
        (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static string KeyOf(string part) => Uri.UnescapeDataString(part.Split('=', 2)[0].Replace('+', ' '));
}
