using Blog.Transfer.Addresses;

namespace Blog.Transfer.Pictures;

/// <summary>Finds and rewrites the picture addresses of a Markdown text.</summary>
public static class PictureReferences
{
    /// <summary>
    /// The different picture addresses in the order of the text; null when the text is too tangled to parse in time.
    /// </summary>
    public static IReadOnlyList<string>? Of(string body) =>
        Spans(body)?.Select(span => span.Reference).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>
    /// The text with each address of a picture that the map names replaced; all else stays as it was, to the letter.
    /// </summary>
    public static string Replace(string body, IReadOnlyDictionary<string, string> addresses) =>
        addresses.Count == 0 || Spans(body) is not { Count: > 0 } spans ? body : AddressSpans.Replace(body, spans, addresses);

    private static List<(string Reference, int Start, int Length)>? Spans(string body) =>
        body.Contains("![", StringComparison.Ordinal) || body.Contains("<img", StringComparison.OrdinalIgnoreCase)
            ? AddressSpans.Of(body, pictures: true) : [];
}
