using NetVips;

namespace Blog.Tests.Media;

public sealed class PictureProcessorTests : MediaTest
{
    [Theory]
    [InlineData(".jpg", "jpeg", "jpg", "jpegload")]
    [InlineData(".png", "png", "png", "pngload")]
    [InlineData(".webp", "webp", "webp", "webpload")]
    [InlineData(".gif", "gif", "gif", "gifload")]
    public async Task Each_format_stays_what_it_is(string saved, string format, string extension, string loader)
    {
        var picture = await Process(Pictures.RedAndBlue(300, 200).Encode(saved));

        Assert.Equal(
            (format, extension, 300, 200, false),
            (picture.Format, picture.Extension, picture.Width, picture.Height, picture.Animated));
        using var stored = OpenOriginal(picture);
        Assert.Equal(loader, stored.Get("vips-loader"));
        Assert.True(IsRed(stored, 20, 20) && IsBlue(stored, 280, 20));
        Assert.Equal(new FileInfo(Folder.OriginalPath(picture.Hash, extension)).Length, picture.Bytes);
        Assert.Matches("^[0-9a-f]{20}$", picture.Hash);
    }

    [Theory]
    [InlineData(120, new[] { 120 })]
    [InlineData(400, new[] { 400 })]
    [InlineData(1000, new[] { 400, 800, 1000 })]
    [InlineData(2600, new[] { 400, 800, 1200, 1600, 2000 })]
    public async Task Webp_variants_are_never_wider_than_the_picture(int width, int[] widths)
    {
        var picture = await Process(Pictures.Jpeg(width, 100));

        Assert.Equal(widths, picture.Widths);
        Assert.Equal(
            widths.Select(each => $"{picture.Hash}-{each}.webp").Append($"{picture.Hash}.jpg").Order(StringComparer.Ordinal),
            StoredFiles());
        foreach (var each in widths)
        {
            using var variant = OpenVariant(picture, each);
            Assert.Equal(("webpload", each), (variant.Get("vips-loader"), variant.Width));
        }
    }

    [Fact]
    public async Task A_long_side_over_4000_pixels_is_scaled_down()
    {
        var picture = await Process(Pictures.Png(1500, 6000));

        Assert.Equal((1000, 4000), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png[compression=1]")]
    public async Task A_picture_of_49_million_pixels_is_taken(string format)
    {
        var picture = await Process(Pictures.RedAndBlue(8750, 5600).Encode(format));

        Assert.Equal((4000, 2560), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task The_same_upload_keeps_its_address_and_is_not_written_again()
    {
        var upload = Pictures.Png(500, 100);
        var first = await Process(upload);
        var path = Folder.OriginalPath(first.Hash, first.Extension);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        var second = await Process(upload);

        Assert.Equal(first with { Widths = second.Widths }, second);
        Assert.Equal(first.Widths, second.Widths);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public async Task A_missing_variant_comes_back_with_the_next_upload()
    {
        var upload = Pictures.Png(500, 100);
        var picture = await Process(upload);
        File.Delete(Folder.VariantPath(picture.Hash, 400));

        await Process(upload);

        Assert.Contains($"{picture.Hash}-400.webp", StoredFiles());
    }

    [Fact]
    public async Task An_original_that_lost_its_bytes_is_made_anew()
    {
        var upload = Pictures.Png(500, 100);
        var picture = await Process(upload);
        await File.WriteAllBytesAsync(Folder.OriginalPath(picture.Hash, "png"), []);

        Assert.Equal(picture.Bytes, (await Process(upload)).Bytes);
    }

    [Fact]
    public async Task Ten_uploads_of_one_picture_at_once_store_it_once()
    {
        var upload = Pictures.Jpeg(900, 300);

        var pictures = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Process(upload)));

        Assert.Single(pictures.Select(picture => picture.Hash).Distinct());
        Assert.Equal(4, StoredFiles().Length);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public async Task A_picture_taken_sideways_is_turned_upright(string format)
    {
        var upload = Pictures.RedAndBlue(300, 200).Mutate(image => image.Set(GValue.GIntType, "orientation", 6)).Encode(format);

        var picture = await Process(upload);

        Assert.Equal((200, 300), (picture.Width, picture.Height));
        using var stored = OpenOriginal(picture);
        Assert.True(IsRed(stored, 100, 20) && IsBlue(stored, 100, 280));
        Assert.True(!stored.Contains("orientation") || (int)stored.Get("orientation") == 1);
        using var variant = OpenVariant(picture, 200);
        Assert.Equal((200, 300), (variant.Width, variant.Height));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public async Task Nothing_tells_where_and_by_whom_a_picture_was_taken(string format)
    {
        using var plain = Pictures.RedAndBlue(300, 200).IccTransform("p3", inputProfile: "srgb");
        var upload = plain.Mutate(image =>
        {
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "51/1 30/1 0/1 (secret-place, Rational, 3 components, 24 bytes)");
            image.Set(GValue.GStrType, "exif-ifd0-Artist", "secret-name (secret-name, ASCII, 12 components, 12 bytes)");
            image.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret-xmp</x:xmpmeta>"u8.ToArray());
        }).Encode(format);
        using var told = Image.NewFromBuffer(upload);
        Assert.Contains("secret-name", (string)told.Get("exif-ifd0-Artist"));
        Assert.Contains("xmp-data", told.GetFields());
        Assert.Contains("icc-profile-data", told.GetFields());

        var picture = await Process(upload);

        foreach (var name in StoredFiles())
        {
            var text = Latin(await File.ReadAllBytesAsync(Path.Combine(Folder.Root, picture.Hash[..2], name)));
            Assert.DoesNotContain("secret", text);
            Assert.DoesNotContain("Exif", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ICC", text);
        }
        using var stored = OpenOriginal(picture);
        Assert.DoesNotContain(
            stored.GetFields(),
            field => field.StartsWith("exif", StringComparison.Ordinal) || field is "xmp-data" or "icc-profile-data");
        Assert.True(IsRed(stored, 20, 20) && IsBlue(stored, 280, 20));
    }

    private static string Latin(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
