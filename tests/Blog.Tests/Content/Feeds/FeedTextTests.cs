using Blog.Content.Feeds;
using Blog.Content.Writing;

namespace Blog.Tests.Content.Feeds;

public class FeedTextTests
{
    [Fact]
    public void Text_keeps_all_that_XML_allows()
    {
        Assert.Equal("abc\td\r\ne", XmlText.Clean("a\0b\bc\td\r\ne"));
        Assert.Equal("xy", XmlText.Clean("x\ude48y\ud83d"));
        Assert.Equal("🙈", XmlText.Clean("🙈\ufffe\uffff"));
        Assert.Equal("", XmlText.Clean("\ud83d"));
    }

    [Theory]
    [InlineData("<a href=\"/x?a=1&amp;b=2\">x</a>", "<a href=\"https://example.org/x?a=1&amp;b=2\">x</a>")]
    [InlineData("<a href=\"#note\">x</a>", "<a href=\"https://example.org/page#note\">x</a>")]
    [InlineData("<a href=\"other\">x</a>", "<a href=\"https://example.org/other\">x</a>")]
    [InlineData("<a href=\"../../other\">x</a>", "<a href=\"https://example.org/other\">x</a>")]
    [InlineData("<a href=\"./other/../x\">x</a>", "<a href=\"https://example.org/other/../x\">x</a>")]
    [InlineData("<a href=\"..\">x</a>", "<a href=\"https://example.org/\">x</a>")]
    [InlineData("<a href=\"..x\">x</a>", "<a href=\"https://example.org/..x\">x</a>")]
    [InlineData("<a href=\"//cdn.example.org/x\">x</a>", "<a href=\"https://cdn.example.org/x\">x</a>")]
    [InlineData("<a href=\"mailto:a@example.org\">x</a>", "<a href=\"mailto:a@example.org\">x</a>")]
    [InlineData("<a href=\"HTTPS://example.org/\">x</a>", "<a href=\"HTTPS://example.org/\">x</a>")]
    [InlineData(
        "<img src=\"/m/a.png\" srcset=\"/m/a-4.webp 4w, /m/a-8.webp 8w\">",
        "<img src=\"https://example.org/m/a.png\" srcset=\"https://example.org/m/a-4.webp 4w, https://example.org/m/a-8.webp 8w\">")]
    [InlineData("<p><code>--a</code> <kbd>b</kbd></p>", "<p><code dir=\"ltr\">--a</code> <kbd dir=\"ltr\">b</kbd></p>")]
    [InlineData("<code class=\"x\" dir=\"rtl\">a</code>", "<code class=\"x\" dir=\"rtl\">a</code>")]
    [InlineData("<p>href=\"/x\" stays text</p>", "<p>href=\"/x\" stays text</p>")]
    [InlineData(
        "<h2 id=\"a\">A <a class=\"heading-anchor\" href=\"#a\" aria-label=\"Link to this section\">#</a></h2>",
        "<h2 id=\"a\">A</h2>")]
    public void Addresses_in_a_text_become_absolute(string html, string absolute) =>
        Assert.Equal(absolute, AbsoluteHtml.Of(html, "https://example.org", "https://example.org/page", []));

    [Fact]
    public void An_id_stands_once_in_all_items()
    {
        HashSet<string> taken = [];

        Assert.Equal("<p id=\"a\">1</p>", AbsoluteHtml.Of("<p id=\"a\">1</p>", "", "", taken));
        Assert.Equal(
            "<p>2</p><a>3</a><i id=\"b\">4</i>",
            AbsoluteHtml.Of("<p id=\"a\">2</p><a name=\"a\">3</a><i id=\"b\">4</i>", "", "", taken));
    }
}
