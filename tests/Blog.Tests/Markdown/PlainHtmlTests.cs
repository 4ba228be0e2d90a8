using Blog.Markdown.Reading;

namespace Blog.Tests.Markdown;

public class PlainHtmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<p>Salt &amp; <b>rope</b>s</p>", "Salt & ropes")]
    [InlineData("<p>a &lt; b &#39;c&#39; d&nbsp;e</p>", "a < b 'c' d\u00a0e")]
    [InlineData("<p>one</p>\n<p>two</p>", "one\ntwo")]
    public void Text_is_what_a_browser_shows(string html, string text) => Assert.Equal(text, PlainHtml.TextOf(html));

    [Theory]
    [InlineData("<p>cut <a href=\"/x", "cut ")]
    [InlineData("<p>cut &am", "cut ")]
    [InlineData("<p>cut &#3", "cut ")]
    [InlineData("<p>not cut &amp; so on", "not cut & so on")]
    public void Text_that_is_cut_shows_no_half_tag_and_no_half_character(string html, string text) =>
        Assert.Equal(text, PlainHtml.TextOf(html));
}
