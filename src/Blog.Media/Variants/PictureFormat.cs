using System.Text;
using Blog.Media.Containers;

namespace Blog.Media.Variants;

/// <summary>One of the four picture formats that are taken, recognised by the file's first bytes alone.</summary>
public sealed record PictureFormat
{
    /// <summary>How many first bytes <see cref="Recognise"/> wants to see.</summary>
    public const int HeadBytes = 512;

    public static readonly PictureFormat Jpeg = new("jpeg", "jpg", JpegContainer.Walk);
    public static readonly PictureFormat Png = new("png", "png", PngContainer.Walk);
    public static readonly PictureFormat WebP = new("webp", "webp", WebPContainer.Walk);
    public static readonly PictureFormat Gif = new("gif", "gif", GifContainer.Walk);

    private PictureFormat(string name, string extension, Func<ContainerStream, int> walk) =>
        (Name, Extension, Walk) = (name, extension, walk);

    public string Name { get; }

    public string Extension { get; }

    /// <summary>Walks a file of this format before any decoder sees it.</summary>
    internal Func<ContainerStream, int> Walk { get; }

    /// <summary>The format that these first bytes announce.</summary>
    /// <exception cref="PictureException">It is another format, or no picture; the message names it.</exception>
    public static PictureFormat Recognise(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new PictureException("The file is empty.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]))
            return Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return Gif;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8))
            return WebP;
        throw new PictureException($"This file is {NameOf(head)}. You can upload JPEG, PNG, WebP and GIF images.");
    }

    private static string NameOf(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return NameOfBrand(head[8..12]);
        if (head.StartsWith("%PDF"u8))
            return "a PDF document";
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8))
            return "a TIFF image";
        if (head.StartsWith("BM"u8))
            return "a BMP image";
        if (head.StartsWith("PK\u0003\u0004"u8))
            return "a ZIP archive or Office document";
        return NameOfText(Encoding.Latin1.GetString(head));
    }

    private static string NameOfBrand(ReadOnlySpan<byte> brand) => Encoding.Latin1.GetString(brand) switch
    {
        "avif" or "avis" => "an AVIF image",
        "heic" or "heix" or "hevc" or "heim" or "heis" or "mif1" or "msf1" => "a HEIC image",
        _ => "a video",
    };

    private static string NameOfText(string head)
    {
        if (head.Contains("<svg", StringComparison.OrdinalIgnoreCase))
            return "an SVG image";
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? "a web page"
            : "not a supported image";
    }
}
