using NetVips;

namespace Blog.Media.Variants;

/// <summary>Turns one accepted upload into its stored original and WebP variants, without any metadata.</summary>
internal sealed class PictureEncoder(PictureUpload upload, PictureHeader header, CancellationToken ct)
{
    private const int Unbounded = 100_000;

    // A transform from sRGB to itself costs time, and would make three channels of a grey one.
    private readonly string? profile = header.NeedsTransform ? "srgb" : null;

    // Animations have hundreds of frames, all to be encoded within the time limit.
    private int Effort => header.Animated ? 2 : 4;

    /// <summary>Decodes an upload once, upright, in sRGB, 8 bits per channel, its long side within the limit.</summary>
    /// <remarks>Animations stay unread: each output streams through them anew, holding one frame rather than all.</remarks>
    public Image Open()
    {
        if (header.Animated)
            return Stream(PictureProcessor.MaxSide, PictureProcessor.MaxSide);
        using var shrunk = Image.Thumbnail(upload.Path, PictureProcessor.MaxSide, height: PictureProcessor.MaxSide,
            size: Enums.Size.Down, outputProfile: profile, failOn: Enums.FailOn.Error);
        using var screen = ToScreen(shrunk);
        Watch(screen);
        return screen.CopyMemory();
    }

    /// <summary>Writes the original in its own format.</summary>
    public void WriteOriginal(Image whole, string path)
    {
        // Variants are made of the same pixels at the same time, and progress belongs to one image.
        using var picture = whole.Copy();
        Watch(picture);
        const Enums.ForeignKeep nothing = Enums.ForeignKeep.None;
        if (upload.Format == PictureFormat.Jpeg)
            picture.Jpegsave(path, q: 85, optimizeCoding: true, keep: nothing);
        else if (upload.Format == PictureFormat.Png)
            picture.Pngsave(path, compression: 6, keep: nothing);
        else if (upload.Format == PictureFormat.Gif)
            picture.Gifsave(path, effort: 4, keep: nothing);
        else
            picture.Webpsave(path, q: 85, effort: Effort, keep: nothing);
    }

    /// <summary>Writes the WebP variant of that many pixels.</summary>
    public void WriteVariant(Image picture, int width, string path)
    {
        using var narrow = header.Animated
            ? Stream(width, Unbounded)
            : picture.ThumbnailImage(width, height: Unbounded, size: Enums.Size.Down);
        Watch(narrow);
        narrow.Webpsave(path, q: 80, effort: Effort, smartSubsample: !header.Animated, keep: Enums.ForeignKeep.None);
    }

    private Image Stream(int width, int height)
    {
        using var shrunk = Image.Thumbnail($"{upload.Path}[n=-1]", width, height: height, size: Enums.Size.Down,
            noRotate: true, outputProfile: profile, failOn: Enums.FailOn.Error);
        return ToScreen(shrunk);
    }

    private static Image ToScreen(Image image)
    {
        using var screen = image.Colourspace(image.Bands < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        return screen.Cast(Enums.BandFormat.Uchar);
    }

    // libvips looks at the token after each strip of pixels, and gives up when it is cancelled.
    private void Watch(Image image)
    {
        ct.ThrowIfCancellationRequested();
        image.SetProgress(Silent.Progress, ct);
    }

    private sealed class Silent : IProgress<int>
    {
        public static readonly Silent Progress = new();

        public void Report(int value) { }
    }
}
