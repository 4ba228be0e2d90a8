using System.Globalization;
using AngleSharp.Dom;

namespace Blog.Content.Markdown.Safety;

/// <summary>Makes a picture load late, keep its place while it does, and come in the width that fits the screen.</summary>
internal static class PictureMarkup
{
    // The text column is 41rem wide at most; below that a picture is as wide as the screen.
    private const string Sizes = "(min-width: 44rem) 41rem, 100vw";

    public static void Apply(IElement picture, IReadOnlyDictionary<string, PictureSource>? known)
    {
        if (!picture.HasAttribute("alt")) picture.SetAttribute("alt", "");
        picture.SetAttribute("loading", "lazy");
        picture.SetAttribute("decoding", "async");
        if (known is null || !known.TryGetValue(picture.GetAttribute("src") ?? "", out var source)) return;
        picture.SetAttribute("src", source.Src);
        picture.SetAttribute("width", source.Width.ToString(CultureInfo.InvariantCulture));
        picture.SetAttribute("height", source.Height.ToString(CultureInfo.InvariantCulture));
        if (source.SrcSet is null) return;
        picture.SetAttribute("srcset", source.SrcSet);
        picture.SetAttribute("sizes", Sizes);
    }
}
