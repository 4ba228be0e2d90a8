namespace Blog.Tests.Media;

public sealed class AnimationTests : MediaTest
{
    [Theory]
    [InlineData(".gif", "gif")]
    [InlineData(".webp", "webp")]
    public async Task An_animation_stays_one(string format, string expected)
    {
        var picture = await Process(Pictures.Animation(format, 600, 100, frames: 5));

        Assert.Equal((expected, true, 600, 100), (picture.Format, picture.Animated, picture.Width, picture.Height));
        Assert.Equal([600], picture.Widths);
        using var stored = OpenOriginal(picture, "[n=-1]");
        Assert.Equal((5, 100), ((int)stored.Get("n-pages"), stored.PageHeight));
        Assert.Equal([100, 100, 100, 100, 100], (int[])stored.Get("delay"));
        Assert.Equal(3, (int)stored.Get("loop"));
        using var variant = OpenVariant(picture, 600, "[n=-1]");
        Assert.Equal((5, 600, 100), ((int)variant.Get("n-pages"), variant.Width, variant.PageHeight));
        Assert.Equal([100, 100, 100, 100, 100], (int[])variant.Get("delay"));
        Assert.True(variant.Getpoint(20, 20)[0] > 1.5 * variant.Getpoint(20, 420)[0]);
    }

    [Fact]
    public async Task A_wide_animation_gets_one_variant_of_800_pixels()
    {
        var picture = await Process(Pictures.Animation(".gif", 1200, 60, frames: 3));

        Assert.Equal([800], picture.Widths);
        using var variant = OpenVariant(picture, 800, "[n=-1]");
        Assert.Equal((3, 800, 40), ((int)variant.Get("n-pages"), variant.Width, variant.PageHeight));
    }

    [Fact]
    public async Task Too_many_frames_are_refused()
    {
        Assert.Equal("The animation has 10,000 frames; the limit is 500.", await Refusal(Pictures.GifOfFrames(10_000)));
        Assert.True((await Process(Pictures.GifOfFrames(500))).Animated);
    }

    [Fact]
    public async Task All_frames_together_must_be_within_the_pixels()
    {
        var upload = Pictures.GifOfFrames(26, 2000, 1000);

        Assert.Equal(
            "The animation has 26 frames of 2,000 × 1,000 pixels; the limit for all frames together is 50 million pixels.",
            await Refusal(upload));
    }
}
