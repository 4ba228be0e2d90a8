using System.Globalization;
using Blog.Media.Library;

namespace Blog.Content.Writing;

/// <summary>
/// Values of the <c>sizes</c> attribute of responsive pictures, by which a browser picks the smallest file of the srcset. They
/// repeat widths of layout.css, article.css and cards.css, and change with them.
/// </summary>
public static class PictureSizes
{
    // The page's width is the screen's without twice --gap, which is clamp(1.1rem, 4vw, 2.5rem).
    private const string Screen = "100vw - clamp(2.2rem, 8vw, 5rem)";

    /// <summary>Across the page (--page).</summary>
    public const string Page = $"min(64rem, {Screen})";

    /// <summary>An article's hero: across the page, but no higher than a third of the screen, unless it is cropped.</summary>
    public static string Hero(HeroPicture picture, bool isBand) => isBand ? Page : string.Create(
        CultureInfo.InvariantCulture, $"min({35.0 * picture.Width / picture.Height:0.#}vh, 64rem, {Screen})");

    /// <summary>In the text (--measure).</summary>
    public const string Column = $"min(41rem, {Screen})";

    /// <summary>The featured article's on the home page: beside its text, on narrow screens above it.</summary>
    public const string Lead = $"(min-width: 60rem) min(38rem, 50vw), calc({Screen})";

    /// <summary>In a list: beside the text, in some looks above it on wide screens.</summary>
    public const string Card = "(min-width: 48rem) 22rem, 6rem";
}
