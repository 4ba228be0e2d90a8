using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Media.Storage;

/// <summary>Builds and reads the public addresses of pictures.</summary>
public static partial class PictureAddress
{
    /// <summary>Hexadecimal digits of the hash that names a picture.</summary>
    public const int HashLength = 20;

    /// <summary>What a media address names: the original, or the WebP variant of that width.</summary>
    public sealed record Parts(string Hash, string Extension, int? Width);

    /// <summary>Address of the stored original.</summary>
    public static string Original(string hash, string extension) => $"/media/{hash}.{extension}";

    /// <summary>Address of the WebP variant of that many pixels.</summary>
    public static string Variant(string hash, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"/media/{hash}-{width}.webp");

    /// <summary>The value of a srcset attribute over all WebP variants.</summary>
    public static string SrcSet(string hash, IEnumerable<int> widths) =>
        string.Join(", ", widths.Select(width =>
            string.Create(CultureInfo.InvariantCulture, $"{Variant(hash, width)} {width}w")));

    /// <summary>Reads a root-relative media address; null when it is none of ours, whatever it holds.</summary>
    public static Parts? Parse(string? address)
    {
        if (address is null || address.Length > 64 || Pattern().Match(address) is not { Success: true } match)
            return null;
        var width = match.Groups["width"];
        return new Parts(
            match.Groups["hash"].Value,
            width.Success ? "webp" : match.Groups["extension"].Value,
            width.Success ? int.Parse(width.ValueSpan, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The hash that a media address names, or null when it is none of ours.</summary>
    public static string? HashOf(string? address) => Parse(address)?.Hash;

    [GeneratedRegex(@"\A/media/(?<hash>[0-9a-f]{20})(?:-(?<width>[1-9][0-9]{0,3})\.webp|\.(?<extension>jpg|png|webp|gif))\z")]
    private static partial Regex Pattern();
}
