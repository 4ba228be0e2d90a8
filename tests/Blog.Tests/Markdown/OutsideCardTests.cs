namespace Blog.Tests.Markdown;

/// <summary>What stands elsewhere is named here and opened there; nothing of it is loaded.</summary>
public class OutsideCardTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abcdefghijk", "YouTube", "youtube.com/watch?v=abcdefghijk")]
    [InlineData("https://youtu.be/abcdefghijk?t=4", "YouTube", "youtu.be/abcdefghijk?t=4")]
    [InlineData("https://m.youtube.com/shorts/abcdefghijk", "YouTube", "youtube.com/shorts/abcdefghijk")]
    [InlineData("https://vimeo.com/123456", "Vimeo", "vimeo.com/123456")]
    [InlineData("https://x.com/example/status/123", "X", "@example")]
    [InlineData("https://twitter.com/example/status/123?s=20", "X", "@example")]
    [InlineData("https://gist.github.com/octocat/0123456789abcdef0123", "Gist", "octocat")]
    [InlineData("https://gist.github.com/octocat/9257657", "Gist", "octocat")]
    [InlineData("https://gist.github.com/9257657", "Gist", "gist.github.com/9257657")]
    public void A_link_alone_in_a_paragraph_becomes_a_card_that_opens_there(string address, string site, string words)
    {
        foreach (var (written, expected) in new[]
        {
            (address, words), ($"<{address}>", words), ($"[A *title* of mine]({address})", "A title of mine"),
        })
        {
            var page = Page.Of($"Before.\n\n{written}\n\nAfter.");
            var card = page.QuerySelector("p.outside")!;
            Assert.Equal(expected, card.QuerySelector("a")!.TextContent);
            Assert.Equal(address, card.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal("noopener", card.QuerySelector("a")!.GetAttribute("rel"));
            Assert.Equal(site, card.QuerySelector("small")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("img, iframe, script, [src]"));
        }
    }

    [Theory]
    [InlineData("See https://youtu.be/abcdefghijk here.")]
    [InlineData("https://www.youtube.com/@channel")]
    [InlineData("https://youtube.com.example.org/watch?v=abcdefghijk")]
    [InlineData("https://example.org/x.com/a/status/1")]
    [InlineData("https://x.com/example")]
    [InlineData("[words](https://example.org/video)")]
    [InlineData("![picture](https://youtu.be/abcdefghijk)")]
    [InlineData("https://me@youtu.be/abcdefghijk")]
    [InlineData("- https://youtu.be/abcdefghijk\n- two")]
    public void Any_other_link_stays_what_it_is(string markdown) => Assert.Null(Page.Of(markdown).QuerySelector(".outside"));

    [Fact]
    public void The_words_on_lists_begin_with_the_text_and_not_with_an_address() =>
        Assert.Equal("The text itself.", Page.Renderer.Render("https://youtu.be/abcdefghijk\n\nThe text itself.").Excerpt);

    [Fact]
    public void A_title_is_text_whatever_it_holds()
    {
        var card = Page.Of("[<b onclick=\"x()\">A & \"B\"</b>](https://youtu.be/abcdefghijk)").QuerySelector(".outside")!;
        Assert.Equal("A & “B”", card.QuerySelector("a")!.TextContent);
        Assert.Empty(card.QuerySelectorAll("b"));
    }
}
