namespace Blog.Markdown;

/// <summary>What the renderer knows of a stored picture, so that it keeps its place and comes in the right width.</summary>
/// <param name="Src">Address of the picture itself.</param>
/// <param name="Width">Width of <paramref name="Src"/> in pixels.</param>
/// <param name="Height">Height of <paramref name="Src"/> in pixels.</param>
/// <param name="SrcSet">Value of the srcset attribute, widths ascending; null when there is only one width.</param>
/// <param name="Sizes">Value of the sizes attribute that goes with it: how wide the text shows its pictures.</param>
public sealed record PictureSource(string Src, int Width, int Height, string? SrcSet, string Sizes, string? Class = null);
