using Blog.Content.Sharing;
using NetVips;

namespace Blog.Tests.Content.Sharing;

public class SharePictureRendererTests
{
    // The system of this test has fonts, as that of a blog should.
    [Theory]
    [InlineData("Owls")]
    [InlineData("Why caching is hard & <b>what</b> “one” writer has to do with it 🦉")]
    [InlineData("پرندوں کی دنیا: رات کے وقت الو کیا دیکھتے ہیں")]
    [InlineData("猫头鹰在夜里看见什么")]
    [InlineData("\u0001")]
    public void A_card_is_drawn_with_ink_in_any_script(string title)
    {
        using var picture = Drawn(title);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        using var words = picture.Crop(60, 90, 1080, 360);
        Assert.InRange(Dark(words), title.Length > 1 ? 0.004 : 0.00001, 0.4);
    }

    [Fact]
    public void A_long_title_shrinks_until_all_of_it_stands_above_the_author()
    {
        foreach (var title in new[]
        {
            new string('W', 200),
            string.Join(' ', Enumerable.Repeat("words", 33)),
            string.Concat(Enumerable.Repeat("ٹوٹےپھوٹے ", 20)),
        })
        {
            using var picture = Drawn(title);
            using var between = picture.Crop(60, 440, 1080, 20);
            Assert.Equal(0, Dark(between));
            using var edge = picture.Crop(1140, 90, 60, 360);
            Assert.Equal(0, Dark(edge));
        }
    }

    [Fact]
    public void A_title_begins_on_the_side_from_which_it_is_read()
    {
        using var english = Drawn("Owls");
        using var urdu = Drawn("الو");
        using var left = english.Crop(0, 90, 600, 300);
        using var right = urdu.Crop(600, 90, 600, 300);
        using var empty = urdu.Crop(0, 90, 600, 300);
        Assert.True(Dark(left) > 0);
        Assert.True(Dark(right) > 0);
        Assert.Equal(0, Dark(empty));
    }

    [Fact]
    public void What_is_shown_names_the_picture()
    {
        var card = new ShareCard(new(ShareSubject.Article, 1), "A", "B", "C", Colours);
        Assert.Equal(card.Hash, (card with { Subject = new(ShareSubject.Tag, 2) }).Hash);
        Assert.Equal(
            5,
            new[]
            {
                card, card with { Colours = Colours with { Accent = "#0046d5" } }, card with { Title = "X" },
                card with { Author = "X" }, card with { Site = "X" },
            }.Select(c => c.Hash)
                .Distinct()
                .Count());
    }

    [Fact]
    public void The_bar_above_is_in_the_accent()
    {
        using var picture = Drawn("Owls");
        Assert.All(
            ShareColours.Rgb(Colours.Accent).Zip(picture.Getpoint(600, 12)),
            p => Assert.InRange(p.Second, p.First - 8, p.First + 8));
    }

    private static readonly ShareColours Colours = new("#fcfcfb", "#17181b", "#56575c", "#a3161d", "#ffdf80");

    private static Image Drawn(string title)
    {
        var bytes = SharePictureRenderer.Draw(
            new(new(ShareSubject.Article, 1), title, "Wilhelmina Testwright", "A blog of owls", Colours));
        Assert.InRange(bytes.Length, 2_000, 100_000);
        return Image.PngloadBuffer(bytes).Colourspace(Enums.Interpretation.Srgb);
    }

    /// <summary>The share of pixels that are dark, 0 to 1.</summary>
    private static double Dark(Image part)
    {
        using var grey = part.Colourspace(Enums.Interpretation.Bw).ExtractBand(0);
        using var dark = grey < 128;
        return dark.Avg() / 255;
    }
}
