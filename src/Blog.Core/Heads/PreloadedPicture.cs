namespace Blog.Core.Heads;

/// <summary>The page's first large picture, preloaded by a link in the head, so that the browser fetches it early.</summary>
/// <param name="Src">Root-relative address, for a picture of one width only.</param>
/// <param name="SrcSet">The very srcset of the picture itself (HTML, imagesrcset);
/// null for one width only. Another value would fetch it twice.</param>
/// <param name="Sizes">The very sizes of the picture itself (HTML, imagesizes).</param>
public sealed record PreloadedPicture(string Src, string? SrcSet, string Sizes);
