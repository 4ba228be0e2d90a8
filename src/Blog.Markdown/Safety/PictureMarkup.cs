using System.Globalization;
using AngleSharp.Dom;

namespace Blog.Markdown.Safety;

/// <summary>
/// Adds to a picture lazy loading, its width and height, so that no layout shifts, and a srcset for the screen's width.
/// </summary>
internal static class PictureMarkup
{
    public static void Apply(IElement picture, IReadOnlyDictionary<string, PictureSource>? known)
    {
        if (IsElsewhere(picture.GetAttribute("src") ?? ""))
        {
            Link(picture);
            return;
        }

        if (!picture.HasAttribute("alt")) picture.SetAttribute("alt", "");
        picture.SetAttribute("loading", "lazy");
        picture.SetAttribute("decoding", "async");
        if (known is null || !known.TryGetValue(picture.GetAttribute("src") ?? "", out var source)) return;
        picture.SetAttribute("src", source.Src);
        picture.SetAttribute("width", source.Width.ToString(CultureInfo.InvariantCulture));
        picture.SetAttribute("height", source.Height.ToString(CultureInfo.InvariantCulture));
        if (source.Class is not null) picture.SetAttribute("class", source.Class);
        if (source.SrcSet is null) return;
        picture.SetAttribute("srcset", source.SrcSet);
        picture.SetAttribute("sizes", source.Sizes);
    }

    private static bool IsElsewhere(string src) =>
        src.Contains("://", StringComparison.Ordinal) || src.StartsWith("//", StringComparison.Ordinal);

    // No page of this blog loads anything from another site (that site would learn of each reader), so its picture is linked.
    private static void Link(IElement picture)
    {
        var (src, alt) = (picture.GetAttribute("src")!, picture.GetAttribute("alt"));
        var words = picture.Owner!.CreateElement(picture.Closest("a") is null ? "a" : "span");
        words.TextContent = string.IsNullOrWhiteSpace(alt) ? src : alt;
        if (words.LocalName == "a")
        {
            words.SetAttribute("href", src);
            words.SetAttribute("rel", "noopener");
        }

        picture.Replace(words);
    }
}
