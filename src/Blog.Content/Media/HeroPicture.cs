namespace Blog.Content.Media;

/// <summary>What a page needs of a stored picture to show it in the right size.</summary>
public sealed record HeroPicture(string Hash, string Extension, int Width, int Height, string Widths)
{
    /// <summary>The full picture's address.</summary>
    public string Src => $"/media/{Hash}.{Extension}";

    /// <summary>Its WebP variants for the browser to choose from (HTML, srcset with width descriptors); null without any.</summary>
    public string? SrcSet => Widths.Length == 0 ? null
        : string.Join(", ", Widths.Split(',').Select(w => $"/media/{Hash}-{w}.webp {w}w"));
}
