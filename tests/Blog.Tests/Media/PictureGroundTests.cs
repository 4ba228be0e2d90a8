using Blog.Content.Articles;
using Blog.Media.Library;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using NetVips;

namespace Blog.Tests.Media;

/// <summary>No picture vanishes on the paper, and none is cut that its author has not cut.</summary>
public class PictureGroundTests : MediaAppTest
{
    [Fact]
    public async Task A_whole_hero_stands_on_the_colour_of_its_sides()
    {
        var page = await Article(await Add(Plain(30, 60, 90)), HeroCrop.Whole);
        var fill = page.One(".hero > svg > rect")!.GetAttribute("fill")!;
        Assert.Matches("^#[0-9a-f]{6}$", fill);
        var parts = Convert.FromHexString(fill[1..]);
        Assert.InRange(parts[0], 24, 36);
        Assert.InRange(parts[1], 54, 66);
        Assert.InRange(parts[2], 84, 96);
        Assert.DoesNotContain("hero-band", page.One(".hero")!.ClassName);
        Assert.Contains("vh", page.One(".hero img")!.GetAttribute("sizes"));
    }

    [Fact]
    public async Task A_hero_is_cropped_to_a_band_where_its_author_says_so()
    {
        var owner = await Blog.SignedIn();
        var picture = await Add(Plain(30, 60, 90));
        await Article(picture, HeroCrop.Whole);
        var editor = await owner.Get("/admin/articles/1");
        await owner.Submit(editor, Editing.Form, null, ("HeroCrop", "Top"));
        var page = await Blog.Visitor().Get("/the-sea");
        Assert.Equal("hero hero-band at-top", page.One(".hero")!.ClassName);
        Assert.Null(page.One(".hero svg"));
        var chosen = (await owner.Get("/admin/articles/1")).One("[name=HeroCrop] option[selected]")!;
        Assert.Equal("Top", chosen.GetAttribute("value"));
    }

    [Theory]
    [InlineData(20, "on-light")]
    [InlineData(240, "on-dark")]
    [InlineData(150, null)]
    public async Task A_transparent_picture_has_the_ground_on_which_its_lines_are_seen(int grey, string? ground)
    {
        var lines = await Add(Lines(grey), "lines.png");
        var page = await Article(lines, HeroCrop.Whole, $"Words.\n\n![Lines](/media/{lines.Hash}.png)");
        Assert.Null(page.One(".hero svg"));
        Assert.Equal(ground, page.One(".hero img")!.GetAttribute("class"));
        Assert.Equal(ground, page.One(".prose img")!.GetAttribute("class"));
        Assert.Equal(ground, (await Blog.Visitor().Get("/")).One(".card-picture img")!.GetAttribute("class"));
    }

    private static byte[] Plain(params double[] colour)
    {
        using var plain = (Image.Black(800, 450) + colour).Cast(Enums.BandFormat.Uchar);
        return plain.Copy(interpretation: Enums.Interpretation.Srgb).Encode(".png");
    }

    // A frame of one grey on nothing.
    private static byte[] Lines(int grey)
    {
        using var colour = (Image.Black(400, 200) + new double[] { grey, grey, grey }).Cast(Enums.BandFormat.Uchar);
        using var hole = Image.Black(360, 160);
        using var frame = (Image.Black(400, 200) + 255).Cast(Enums.BandFormat.Uchar).Insert(hole, 20, 20);
        return colour.Copy(interpretation: Enums.Interpretation.Srgb).Bandjoin(frame).Encode(".png");
    }

    private async Task<Page> Article(Picture hero, HeroCrop crop, string body = "Some words.")
    {
        await Blog.Publish("The sea", body, a =>
        {
            a.HeroId = hero.Id;
            a.HeroCrop = crop;
        });
        return await Blog.Visitor().Get("/the-sea");
    }
}
