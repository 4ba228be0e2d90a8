using Blog.Content.Writing;
using Blog.Markdown;

namespace Blog.Tests.Markdown;

public class MarkdownPictureTests
{
    private static readonly Dictionary<string, PictureSource> Stored = new()
    {
        ["/media/kite.webp"] = new(
            "/media/kite.webp", 1600, 900, "/media/kite-800.webp 800w, /media/kite.webp 1600w", PictureSizes.Column),
        ["/media/small.webp"] = new("/media/small.webp", 300, 200, null, PictureSizes.Column),
    };

    [Fact]
    public void A_stored_picture_keeps_its_place_and_comes_in_the_width_that_fits()
    {
        var picture = Show("![A kite](/media/kite.webp)").QuerySelector("img")!;

        Assert.Equal(("1600", "900"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.Equal("/media/kite-800.webp 800w, /media/kite.webp 1600w", picture.GetAttribute("srcset"));
        Assert.Equal(PictureSizes.Column, picture.GetAttribute("sizes"));
        Assert.Equal(("lazy", "async"), (picture.GetAttribute("loading"), picture.GetAttribute("decoding")));
        Assert.Equal("A kite", picture.GetAttribute("alt"));
    }

    [Fact]
    public void A_picture_of_one_width_has_no_list_of_widths()
    {
        var picture = Show("<img src='/media/small.webp' width='9'>").QuerySelector("img")!;

        Assert.Equal("300", picture.GetAttribute("width"));
        Assert.Equal("", picture.GetAttribute("alt"));
        Assert.False(picture.HasAttribute("srcset") || picture.HasAttribute("sizes"));
    }

    [Fact]
    public void All_local_pictures_are_asked_for_at_once()
    {
        var asked = new List<IReadOnlyCollection<string>>();

        Page.Renderer.Render(
            "![a](/media/a.png) ![again](/media/a.png) ![c](https://example.org/c.png)\n\n- [![b](/media/b.png \"t\")](/x)\n\n"
            + "<p><img alt=\"\" src=\"/media/d.png\"></p>\n\ntext <img src='/media/e.png'>\n\n![ref][r]\n\n[r]: /media/f.png",
            addresses =>
            {
                asked.Add(addresses);
                return Stored;
            });

        Assert.Equal(
            ["/media/a.png", "/media/b.png", "/media/d.png", "/media/e.png", "/media/f.png"],
            Assert.Single(asked).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_without_pictures_asks_for_none() =>
        Page.Renderer.Render("text ![x](/other/x.png)", _ => throw new InvalidOperationException("asked"));

    [Fact]
    public void A_picture_alone_with_a_title_becomes_a_figure_with_a_caption()
    {
        var figure = Page.Of("![A kite](/media/kite.webp \"A red <kite>\")").QuerySelector("figure.picture")!;

        Assert.Equal("A red <kite>", figure.QuerySelector("figcaption")!.TextContent);
        Assert.False(figure.QuerySelector("img")!.HasAttribute("title"));
    }

    [Fact]
    public void A_linked_picture_with_a_title_becomes_a_figure_too()
    {
        var figure = Page.Of("[![A kite](/media/kite.webp \"Red\")](/kites)").QuerySelector("figure.picture")!;

        Assert.NotNull(figure.QuerySelector("a[href='/kites'] > img"));
        Assert.Equal("Red", figure.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void A_fenced_figure_has_a_caption_with_mark_up()
    {
        var figure = Page.Of("^^^\n![A kite](/media/kite.webp)\n^^^ A *red* kite").QuerySelector("figure")!;

        Assert.NotNull(figure.QuerySelector("img"));
        Assert.Equal("red", figure.QuerySelector("figcaption em")!.TextContent);
    }

    [Theory]
    [InlineData("![A kite](https://example.org/x.png)", "A kite")]
    [InlineData("![A kite](//example.org/x.png)", "A kite")]
    [InlineData("![](http://example.org/x.png)", "http://example.org/x.png")]
    [InlineData("<img src=\"https://example.org/x.png\" alt=\"A kite\">", "A kite")]
    public void A_picture_on_another_site_is_linked_instead_of_loaded(string markdown, string words)
    {
        var page = Show(markdown);

        Assert.Null(page.QuerySelector("img"));
        Assert.Equal(words, page.QuerySelector("a[href*='example.org/x.png']")!.TextContent);
    }

    private static AngleSharp.Dom.IElement Show(string markdown) => Page.Parse(Page.Renderer.Render(markdown, _ => Stored).Html);
}
