using System.Text;
using Blog.Media.Variants;

namespace Blog.Tests.Media;

public sealed class RefusedPictureTests : MediaTest
{
    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(
        "<!DOCTYPE html><script>alert(1)</script>", "This file is a web page. You can upload JPEG, PNG, WebP and GIF images.")]
    [InlineData("<?xml version='1.0'?><svg onload='alert(1)'/>", "This file is an SVG image. You can upload JPEG,")]
    [InlineData("\0\0\0\u001cftypavif\0\0\0\0", "This file is an AVIF image. You can upload JPEG,")]
    [InlineData("\0\0\0\u001cftypheic\0\0\0\0", "This file is a HEIC image. You can upload JPEG,")]
    [InlineData("II*\0", "This file is a TIFF image. You can upload JPEG,")]
    [InlineData("BM\u0036\u0001", "This file is a BMP image. You can upload JPEG,")]
    [InlineData("%PDF-1.7", "This file is a PDF document. You can upload JPEG,")]
    [InlineData("PK\u0003\u0004", "This file is a ZIP archive or Office document. You can upload JPEG,")]
    [InlineData("hello", "This file is not a supported image. You can upload JPEG,")]
    public async Task What_is_no_picture_of_ours_is_named(string content, string message)
    {
        Assert.StartsWith(message, await Refusal(Encoding.Latin1.GetBytes(content)));
    }

    [Theory]
    [InlineData("GIF89a<html>")]
    [InlineData("\u00ff\u00d8\u00ff<html>")]
    [InlineData("\u0089PNG\r\n\u001a\n<svg>")]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ")]
    public async Task First_bytes_alone_make_no_picture(string content)
    {
        Assert.StartsWith("The image is damaged or incomplete.", await Refusal(Encoding.Latin1.GetBytes(content)));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public async Task A_picture_that_was_cut_short_is_refused(string format)
    {
        using var noise = NetVips.Image.Gaussnoise(400, 300, mean: 128, sigma: 60);
        var whole = noise.Cast(NetVips.Enums.BandFormat.Uchar).Encode(format);

        Assert.StartsWith("The image is damaged or incomplete.", await Refusal(whole[..(whole.Length / 2)]));
    }

    [Theory]
    [InlineData(1u, 500_000_000u, "The image has 1 × 500,000,000 pixels; the limit is 50 million pixels.")]
    [InlineData(500_000_000u, 1u, "The image has 500,000,000 × 1 pixels; the limit is 50 million pixels.")]
    [InlineData(1u, 50_000_000u, "The image is 1 × 50,000,000 pixels; the limit is 30,000 on each side.")]
    [InlineData(50_000_000u, 1u, "The image is 50,000,000 × 1 pixels; the limit is 30,000 on each side.")]
    [InlineData(30_001u, 1u, "The image is 30,001 × 1 pixels; the limit is 30,000 on each side.")]
    [InlineData(30_000u, 1u, "The image is damaged or incomplete.")]
    [InlineData(uint.MaxValue, 1u, "The image is damaged or incomplete.")]
    [InlineData(0u, 1u, "The image is damaged or incomplete.")]
    [InlineData(7072u, 7072u, "The image has 7,072 × 7,072 pixels; the limit is 50 million pixels.")]
    public async Task A_header_that_claims_too_much_is_refused(uint width, uint height, string message)
    {
        Assert.StartsWith(message, await Refusal(Pictures.PngOfZeros(width, height)));
    }

    [Fact]
    public async Task A_decompression_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Pictures.PngOfZeros(30_000, 30_000, zeros: 30_000L * 30_001);
        Assert.InRange(bomb.Length, 0, PictureProcessor.MaxBytes);

        Assert.StartsWith("The image has 30,000 × 30,000 pixels;", await Refusal(bomb));
    }

    [Theory]
    [InlineData(".jpg[interlace]")]
    [InlineData(".png[interlace,compression=1]")]
    public async Task What_must_be_held_whole_may_have_half_the_pixels(string format)
    {
        Assert.Equal(
            "The image has 6,000 × 4,200 pixels and is progressive or interlaced; "
            + "the limit for these is 25 million pixels. Please save it as non-progressive.",
            await Refusal(Pictures.RedAndBlue(6000, 4200).Encode(format)));
    }

    [Fact]
    public async Task Reading_stops_at_the_largest_size()
    {
        var upload = new EndlessJpeg();

        Assert.Equal("The file is larger than 20 MB, the limit for images.", await Refusal(upload));
        Assert.InRange(upload.BytesRead, PictureProcessor.MaxBytes, PictureProcessor.MaxBytes + 200_000);
    }

    [Fact]
    public async Task Reading_stops_at_the_first_bytes_of_something_else()
    {
        var upload = new EndlessJpeg(first: 0);

        await Refusal(upload);

        Assert.InRange(upload.BytesRead, 1, 200_000);
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_given_up()
    {
        using var hasty = new PictureProcessor(Folder, TimeProvider.System, TimeSpan.FromMilliseconds(1));

        var refusal =
            await Assert.ThrowsAsync<PictureException>(() => hasty.ProcessAsync(new MemoryStream(Pictures.Jpeg(5000, 5000))));

        Assert.StartsWith("The image took too long to process.", refusal.Message);
        Assert.Empty(StoredFiles());
    }

    [Fact]
    public async Task A_person_who_leaves_is_no_refusal()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Processor.ProcessAsync(new MemoryStream(Pictures.Jpeg(50, 50)), ct: gone.Token));
        Assert.Empty(StoredFiles());
    }

    [Fact]
    public void Left_overs_of_a_crash_are_swept_after_a_day()
    {
        var old = Folder.NewTemporaryPath();
        var fresh = Folder.NewTemporaryPath();
        File.WriteAllText(old, "");
        File.WriteAllText(fresh, "");
        File.SetLastWriteTimeUtc(old, DateTime.UnixEpoch);

        using var next = new PictureProcessor(Folder, TimeProvider.System);

        Assert.Equal([Path.GetFileName(fresh)], StoredFiles());
    }
}
