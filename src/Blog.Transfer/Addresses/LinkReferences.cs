namespace Blog.Transfer.Addresses;

/// <summary>Finds and rewrites the link addresses of a Markdown text.</summary>
internal static class LinkReferences
{
    /// <summary>The different addresses of links; none when the text is too tangled to parse in time.</summary>
    public static IReadOnlyList<string> Of(string body) =>
        [.. Spans(body).Select(span => span.Reference).Distinct(StringComparer.Ordinal)];

    /// <summary>The text with each address of a link that the map names replaced.</summary>
    public static string Replace(string body, IReadOnlyDictionary<string, string> addresses) =>
        addresses.Count == 0 ? body : AddressSpans.Replace(body, Spans(body), addresses);

    private static List<(string Reference, int Start, int Length)> Spans(string body) =>
        body.Contains("](", StringComparison.Ordinal) || body.Contains("]:", StringComparison.Ordinal)
            ? AddressSpans.Of(body, pictures: false) ?? [] : [];
}
