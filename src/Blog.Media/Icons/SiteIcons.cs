using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Media.Library;
using Blog.Media.Storage;
using Blog.Media.Variants;
using NetVips;

namespace Blog.Media.Icons;

/// <summary>
/// The site's icons in all sizes that browsers and phones ask for, made of one uploaded picture and kept beside its files.
/// </summary>
public sealed partial class SiteIcons(MediaFolder folder)
{
    /// <summary>Side in pixels of the icon on an Apple device's home screen.</summary>
    public const int TouchSize = 180;

    /// <summary>The smallest picture, in pixels on its shorter side, of which icons are made.</summary>
    public const int Smallest = 48;

    /// <summary>Sides in pixels of the icons that the manifest names.</summary>
    public static IReadOnlyList<int> ManifestSizes { get; } = [192, 512];

    private static readonly int[] IcoSizes = [16, 32, 48];

    /// <summary>Address of the icon file with its three small sizes.</summary>
    public static string Ico(string hash) => $"/media/{hash}-icon.ico";

    /// <summary>Address of the icon of that side in pixels.</summary>
    public static string Png(string hash, int size) =>
        string.Create(CultureInfo.InvariantCulture, $"/media/{hash}-icon-{size}.png");

    /// <summary>
    /// Makes all icons of a stored picture; a picture with transparency is set into a square, any other is cut to one.
    /// </summary>
    /// <exception cref="PictureException">It is too small or cannot be read; the message says so.</exception>
    public void Make(Picture picture)
    {
        if (Math.Min(picture.Width, picture.Height) < Smallest)
            throw new PictureException(
                $"The image is {picture.Width} × {picture.Height} pixels. An icon needs at least {Smallest} on each side.");
        PictureEngine.EnsureReady();
        try
        {
            using var staged = new StagedFiles(folder);
            foreach (var size in (int[])[TouchSize, .. ManifestSizes])
                File.WriteAllBytes(
                    staged.Add(FileOf(picture.Hash, $"-{size}.png")), Draw(picture, size, opaque: size == TouchSize));
            File.WriteAllBytes(
                staged.Add(FileOf(picture.Hash, ".ico")),
                IcoFile.Of([.. IcoSizes.Select(size => (size, Draw(picture, size, opaque: false)))]));
            staged.Commit();
        }
        catch (VipsException error)
        {
            throw new PictureException(PictureProcessor.Damaged, error);
        }
    }

    /// <summary>The file behind an address; null when it is none of these, whatever it holds.</summary>
    internal FileInfo? FileAt(string? address)
    {
        if (address is null || address.Length > 64 || Address().Match(address) is not { Success: true } match)
            return null;
        var file = new FileInfo(FileOf(match.Groups["hash"].Value, match.Groups["end"].Value));
        return file.Exists ? file : null;
    }

    private string FileOf(string hash, string end) => Path.Combine(folder.Root, hash[..2], $"{hash}-icon{end}");

    // Phones show black behind what is transparent.
    private byte[] Draw(Picture picture, int size, bool opaque)
    {
        var path = folder.OriginalPath(picture.Hash, picture.Extension);
        using var whole = Image.NewFromFile(path, access: Enums.Access.Sequential);
        using var small = Image.Thumbnail(
            path, size, height: size, crop: whole.HasAlpha() ? Enums.Interesting.None : Enums.Interesting.Centre);
        using var colour = small.Colourspace(Enums.Interpretation.Srgb);
        using var full = colour.HasAlpha() ? colour.Copy() : colour.Bandjoin(255);
        using var square = full.Gravity(
            Enums.CompassDirection.Centre, size, size, extend: Enums.Extend.Background, background: [0, 0, 0, 0]);
        using var ground = opaque ? square.Flatten(background: [255, 255, 255]) : square.Copy();
        using var bytes = ground.Cast(Enums.BandFormat.Uchar);
        return bytes.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
    }

    [GeneratedRegex(@"\A/media/(?<hash>[0-9a-f]{20})-icon(?<end>-(?:180|192|512)\.png|\.ico)\z")]
    private static partial Regex Address();
}
