using NetVips;

namespace Blog.Tests.Media;

public sealed class PictureColourTests : MediaTest
{
    [Fact]
    public async Task A_print_picture_in_cmyk_is_shown_in_its_colours()
    {
        using var print = Pictures.RedAndBlue(300, 200).IccTransform("cmyk", inputProfile: "srgb");

        var picture = await Process(print.Encode(".jpg"));

        using var stored = OpenOriginal(picture);
        Assert.Equal((3, Enums.Interpretation.Srgb), (stored.Bands, stored.Interpretation));
        Assert.True(stored[0].Getpoint(20, 20)[0] > 200 && stored[2].Getpoint(20, 20)[0] < 80);
    }

    [Fact]
    public async Task A_16_bit_png_keeps_its_transparency()
    {
        var half = Pictures.RedAndBlue(300, 200).Colourspace(Enums.Interpretation.Rgb16).Bandjoin(32768);

        var picture = await Process(half.Copy(interpretation: Enums.Interpretation.Rgb16).Encode(".png"));

        using var stored = OpenOriginal(picture);
        Assert.Equal((4, Enums.BandFormat.Uchar), (stored.Bands, stored.Format));
        Assert.InRange(stored.Getpoint(20, 20)[3], 126, 129);
        Assert.True(IsRed(stored, 20, 20));
        using var variant = OpenVariant(picture, 300);
        Assert.InRange(variant.Getpoint(20, 20)[3], 126, 129);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public async Task A_grey_picture_stays_grey(string format)
    {
        var grey = (Image.Black(300, 200) + 90).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Bw);

        var picture = await Process(grey.Encode(format));

        using var stored = OpenOriginal(picture);
        Assert.Equal(1, stored.Bands);
        Assert.InRange(stored.Getpoint(20, 20)[0], 89, 91);
    }

    [Theory]
    [InlineData(".png[palette,Q=100]")]
    [InlineData(".png[bitdepth=1]")]
    [InlineData(".png[interlace]")]
    [InlineData(".jpg[interlace]")]
    public async Task Palette_and_interlaced_pictures_work(string format)
    {
        using var grey = (Image.Black(300, 200) + 255).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Bw);
        using var red = Pictures.RedAndBlue(300, 200);

        var picture = await Process((format.Contains("bitdepth") ? grey : red).WriteToBuffer(format));

        using var stored = OpenOriginal(picture);
        Assert.True(stored.Getpoint(20, 20)[0] > 240);
    }
}
