using System.Text;
using Blog.Media.Containers;
using Blog.Media.Variants;
using NetVips;

namespace Blog.Tests.Media.Containers;

public sealed class BareCopyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("blog-copies-");

    [Theory]
    [InlineData(".jpg[keep=none]")]
    [InlineData(".jpg[keep=none,interlace]")]
    [InlineData(".jpg[keep=none,restart-interval=2]")]
    [InlineData(".png[keep=none]")]
    [InlineData(".png[keep=none,interlace]")]
    [InlineData(".png[keep=none,palette]")]
    [InlineData(".webp[keep=none]")]
    [InlineData(".webp[keep=none,lossless]")]
    [InlineData(".gif[keep=none]")]
    public void What_shows_a_picture_is_copied_byte_for_byte(string format)
    {
        using var noise = Image.Gaussnoise(90, 70, mean: 128, sigma: 60).Bandjoin(Image.Gaussnoise(90, 70), Image.Black(90, 70));
        var file = noise.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb).Encode(format);

        Assert.Equal(file, Copy(file));
    }

    [Theory]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public void All_frames_and_how_they_run_are_copied(string format)
    {
        var file = Pictures.Animation(format, 60, 40, frames: 7);

        using var copy = Image.NewFromBuffer(Copy(file, out var frames), "[n=-1]");

        Assert.Equal((7, 7, 3), (frames, (int)copy.Get("n-pages"), (int)copy.Get("loop")));
        Assert.Equal(Enumerable.Repeat(100, 7), (int[])copy.Get("delay"));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void Of_metadata_only_profile_and_orientation_are_copied(string format)
    {
        using var plain = Pictures.RedAndBlue(60, 40).IccTransform("p3", inputProfile: "srgb");
        var file = plain.Mutate(image =>
        {
            image.Set(GValue.GIntType, "orientation", 3);
            image.Set(GValue.GStrType, "exif-ifd0-Artist", "secret (secret, ASCII, 7 components, 7 bytes)");
            image.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret</x:xmpmeta>"u8.ToArray());
        }).Encode(format);
        Assert.Contains("secret", Latin(file));

        var bytes = Copy(file);

        Assert.DoesNotContain("secret", Latin(bytes));
        using var copy = Image.NewFromBuffer(bytes);
        Assert.Equal(3, (int)copy.Get("orientation"));
        Assert.Equal((byte[])plain.Get("icc-profile-data"), (byte[])copy.Get("icc-profile-data"));
        Assert.DoesNotContain("xmp-data", copy.GetFields());
    }

    [Fact]
    public void A_jpegs_comments_applications_and_what_follows_it_are_left_out()
    {
        var file = Pictures.Jpeg(60, 40);
        byte[] told =
        [
            .. file[..2], 0xff, 0xfe, 0, 8, .. "secret"u8, 0xff, 0xed, 0, 8, .. "secret"u8, 0xff, 0xff, 0xe5, 0, 8, .. "secret"u8,
            .. file[2..], .. "secret"u8, .. file,
        ];

        Assert.Equal(Copy(file), Copy(told));
    }

    [Fact]
    public void A_gifs_comments_texts_and_applications_are_left_out()
    {
        var file = Pictures.GifOfFrames(3);
        byte[] told =
        [
            .. file[..19], 0x21, 0xfe, 6, .. "secret"u8, 0,
            0x21, 0xff, 11, .. "XMP DataXMP"u8, 6, .. "secret"u8, 0, .. file[19..],
        ];

        Assert.Equal(file, Copy(told));
    }

    [Fact]
    public void A_webps_unknown_chunks_are_left_out()
    {
        var file = Pictures.RedAndBlue(60, 40).Encode(".webp[keep=none]");
        byte[] told = [.. file, .. "NOTE"u8, 5, 0, 0, 0, .. "secret"u8];
        BitConverter.TryWriteBytes(told.AsSpan(4), told.Length - 8);

        Assert.Equal(file, Copy(told));
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("zTXt")]
    [InlineData("iTXt")]
    [InlineData("tIME")]
    [InlineData("acTL")]
    [InlineData("prIV")]
    public void A_pngs_texts_and_unknown_chunks_are_left_out(string type)
    {
        var file = Pictures.RedAndBlue(60, 40).Encode(".png[keep=none]");

        Assert.Equal(file, Copy(file.WithChunk(type, [.. "Comment\0\0"u8, .. Pictures.Deflate(1000)])));
    }

    [Fact]
    public void An_animated_png_is_no_still_picture_in_silence()
    {
        var file = Pictures.RedAndBlue(60, 40).Encode(".png[keep=none]");

        Assert.Equal(file, Copy(file.WithChunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0])));
        Assert.Throws<NotSupportedException>(() => Copy(file.WithChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])));
    }

    [Theory]
    [InlineData(4 << 20, true)]
    [InlineData((4 << 20) + 1, false)]
    [InlineData(400 << 20, false)]
    public void A_pngs_profile_is_unpacked_up_to_four_megabytes(int bytes, bool isKept)
    {
        var file = Pictures.RedAndBlue(60, 40).Encode(".png[keep=none]");
        var told = file.WithChunk("iCCP", [.. "A profile\0\0"u8, .. Pictures.Deflate(bytes)]);

        Assert.Equal(isKept ? told : file, Copy(told));
    }

    [Fact]
    public void A_second_profile_is_not_looked_at()
    {
        var file = Pictures.RedAndBlue(60, 40).Encode(".png[keep=none]");
        byte[] profile = [.. "A profile\0\0"u8, .. Pictures.Deflate(100)];

        Assert.Equal(file.WithChunk("iCCP", profile), Copy(file.WithChunk("iCCP", profile).WithChunk("iCCP", profile)));
    }

    [Fact]
    public void A_jpegs_profile_of_more_than_four_megabytes_is_left_out()
    {
        var file = Pictures.RedAndBlue(60, 40).Encode(".jpg[keep=none]");
        byte[] part = [0xff, 0xe2, 0xff, 0xff, .. "ICC_PROFILE\0"u8, 1, 80, .. new byte[65_519]];

        Assert.Equal(file, Copy([.. file[..2], .. Enumerable.Repeat(part, 80).SelectMany(p => p), .. file[2..]]));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private byte[] Copy(byte[] file) => Copy(file, out _);

    private byte[] Copy(byte[] file, out int frames)
    {
        var (from, to) = (Path.Combine(folder.FullName, $"{Guid.NewGuid()}"), Path.Combine(folder.FullName, $"{Guid.NewGuid()}"));
        File.WriteAllBytes(from, file);
        frames = BareCopy.Make(from, to, PictureFormat.Recognise(file).Walk);
        return File.ReadAllBytes(to);
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
