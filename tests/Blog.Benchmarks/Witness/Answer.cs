using System.Net.Http.Headers;

namespace Blog.Benchmarks.Witness;

/// <summary>What the program answered to one request.</summary>
/// <param name="Headers">As sent, each with its values.</param>
public sealed record Answer(
    string Method, string Path, int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>Such as text/html; empty without a body.</summary>
    public string MediaType => MediaTypeHeaderValue.TryParse(Header("Content-Type"), out var type) ? type.MediaType ?? "" : "";

    public bool IsText => MediaType is ['t', 'e', 'x', 't', '/', ..] || MediaType.EndsWith("json", StringComparison.Ordinal)
        || MediaType.EndsWith("xml", StringComparison.Ordinal) || MediaType.EndsWith("javascript", StringComparison.Ordinal);

    public string Text => IsText ? System.Text.Encoding.UTF8.GetString(Body) : "";

    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
