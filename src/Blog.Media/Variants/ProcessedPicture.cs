namespace Blog.Media.Variants;

/// <summary>A picture made fit to be served: what the pipeline stored, and under which hash.</summary>
/// <param name="Hash">Twenty hex characters that name the picture in every address of it.</param>
/// <param name="Format">"jpeg", "png", "webp" or "gif".</param>
/// <param name="Extension">The stored original's extension, without dot.</param>
/// <param name="Width">Pixels, upright, after scaling down.</param>
/// <param name="Height">Pixels of one frame.</param>
/// <param name="Animated">Whether it has more than one frame.</param>
/// <param name="Widths">Pixel widths of the WebP variants, ascending, never empty.</param>
/// <param name="Bytes">Size of the stored original, without its variants.</param>
/// <param name="Ground">What it stands on, as <see cref="PictureGround"/> writes it.</param>
public sealed record ProcessedPicture(
    string Hash, string Format, string Extension, int Width, int Height, bool Animated, IReadOnlyList<int> Widths, long Bytes,
    string Ground);
