namespace Blog.Core.Heads;

/// <summary>The share picture (Open Graph, og:image), shown beside a link to the page where somebody shares it.</summary>
/// <param name="Src">Root-relative address.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Alt">What it shows, in words.</param>
public sealed record SharedPicture(string Src, int Width, int Height, string Alt);
