using Blog.Core.Texts;
using Blog.Transfer.Documents;

namespace Blog.Transfer.Fields;

/// <summary>Brings an address asked for by front matter into one safe, root-relative, lower-case form.</summary>
internal static class Address
{
    // Jekyll's named styles speak of all posts, not of this one.
    private static readonly string[] Styles = ["pretty", "date", "ordinal", "none", "weekdate"];

    /// <summary>"/a/b.html" from a path or a whole URL; null with a warning when it cannot be an address of this blog.</summary>
    public static string? Clean(string? asked, ImportDocument document, List<string> warnings)
    {
        if (asked is null || Styles.Contains(asked)) return null;
        var path = Uri.TryCreate(asked, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsolutePath
            : asked;
        path = Fill(path.Split('?', '#')[0], document);
        var segments = Uri.UnescapeDataString(path)
            .InForm(System.Text.NormalizationForm.FormC)
            .Split('/', StringSplitOptions.RemoveEmptyEntries);
        var result = "/" + string.Join('/', segments).ToLowerInvariant();
        if (segments.Length > 0 && result.Length <= ImportLimits.MaxAddressLength && segments.All(IsSafe)) return result;
        warnings.Add($"The URL \"{Shorten(asked)}\" cannot be kept; the slug was used instead.");
        return null;
    }

    private static bool IsSafe(string segment) =>
        segment.Trim('.', ' ').Length > 0
            && segment[0] != ':'
            && !segment.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\\' or '%' or '<' or '>' or '"');

    private static string Fill(string path, ImportDocument document)
    {
        if (!path.Contains(':')) return path;
        var date = document.PublishedUtc;
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return path.Replace(":categories", string.Join('/', document.Categories))
            .Replace(":title", document.Slug).Replace(":slug", document.Slug).Replace(":name", document.Slug)
            .Replace(":year", date?.ToString("yyyy", invariant) ?? ":year")
            .Replace(":month", date?.ToString("MM", invariant) ?? ":month")
            .Replace(":day", date?.ToString("dd", invariant) ?? ":day");
    }

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
