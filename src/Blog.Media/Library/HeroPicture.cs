using Blog.Core.Heads;
using Blog.Media.Storage;
using Blog.Media.Variants;

namespace Blog.Media.Library;

/// <summary>What a page needs of a stored picture to show it in the right size.</summary>
/// <param name="Widths">Widths of its WebP variants in pixels, ascending, joined by commas.</param>
/// <param name="Ground">What it stands on, as <see cref="PictureGround"/> writes it.</param>
public sealed record HeroPicture(string Hash, string Extension, int Width, int Height, string Widths, string Ground)
{
    /// <summary>The full picture's address.</summary>
    public string Src => PictureAddress.Original(Hash, Extension);

    /// <summary>
    /// Its WebP variants for the browser to choose from (HTML, srcset with width descriptors); null without any.
    /// </summary>
    public string? SrcSet => Widths.Length == 0 ? null : PictureAddress.SrcSet(Hash, PictureWidths.Read(Widths));

    /// <summary>The address of its narrowest variant, for thumbnails; the full picture without any.</summary>
    public string Thumbnail => Widths.Length == 0 ? Src : PictureAddress.Variant(Hash, PictureWidths.Read(Widths).First());

    /// <summary>The class of its element, where it needs a ground to be seen on; null where not.</summary>
    public string? Class => PictureGround.ClassOf(Ground);

    /// <summary>The same for the head of a page that shows it in that size (HTML, sizes attribute).</summary>
    public PreloadedPicture Preloaded(string sizes) => new(Src, SrcSet, sizes);

    /// <summary>The same of a row that is at hand.</summary>
    public static HeroPicture Of(Picture picture) =>
        new(picture.Hash, picture.Extension, picture.Width, picture.Height, picture.Widths, picture.Ground);
}
