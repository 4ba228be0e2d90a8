using Blog.Web.Themes;

namespace Blog.Tests.Web.Themes;

public class OwnCssTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/* nothing yet */")]
    [InlineData(".site-name { color: teal; }")]
    [InlineData("@media (width < 40rem) { .card { border: 0 } }")]
    [InlineData(".card { &:hover { background: url(/media/0123456789abcdef0123.png) } }")]
    [InlineData("a::before { content: \"url(http://example.org) @import }\" }")]
    [InlineData(":root { --accent: oklch(50% 0.2 20) } .a:has(> .b) { color: red }")]
    public void Rules_that_stay_in_the_page_are_taken(string css) => Assert.Null(OwnCss.Check(css));

    [Theory]
    [InlineData("a {}\n@import \"/x.css\";", 2, "@import")]
    [InlineData("@im\\70ort '/x.css';", 1, "@import")]
    [InlineData("@IMPORT url(//example.org/x.css);", 1, "@import")]
    [InlineData("a {\n  color: red;\n  background: url(https://example.org/spy.png) }", 3, "Only images from this blog")]
    [InlineData("a { background: url( \"//example.org/spy.png\") }", 1, "Only images from this blog")]
    [InlineData("a { background: u\\72l(https://example.org) }", 1, "Only images from this blog")]
    [InlineData("a { background: url(\\2f\\2f example.org) }", 1, "Only images from this blog")]
    [InlineData("a { background: url('/\\\n/evil.example/x') }", 1, "Only images from this blog")]
    [InlineData("a { background: url('/\\9 /evil.example/x') }", 1, "Only images from this blog")]
    [InlineData("a { background: url('/\\a /evil.example/x') }", 1, "Only images from this blog")]
    [InlineData("a { background: url(/\\d/evil.example/x) }", 1, "Only images from this blog")]
    [InlineData("a { background: url('/\\5c evil.example/x') }", 1, "Only images from this blog")]
    [InlineData("a { background: url('/media/a\\5c b.png') }", 1, "Only images from this blog")]
    [InlineData("a { background: u\\\nrl(//evil.example/x) }", 1, "Only images from this blog")]
    [InlineData("a { background: url(data:image/png;base64,AAAA) }", 1, "Only images from this blog")]
    [InlineData("a { background: image-set('https://example.org/a.png' 1x) }", 1, "image-set()")]
    [InlineData("a {}\n\n</style><script>alert(1)</script>", 3, "are not allowed")]
    [InlineData("a::after { content: '</style>' }", 1, "are not allowed")]
    [InlineData("/* </STYLE > */", 1, "are not allowed")]
    [InlineData("a { width: expression(alert(1)) }", 1, "expression()")]
    [InlineData("a { behavior: url(/x.htc) }", 1, "behavior")]
    [InlineData("a { -moz-binding : none }", 1, "-moz-binding")]
    [InlineData("a { color: red;\nb { color: blue }", 1, "never closed")]
    [InlineData("a { color: red } }", 1, "has no matching opening")]
    [InlineData("a { content: 'x\n }", 1, "not closed on the same line")]
    [InlineData("a {}\n/* and so on", 2, "never closed")]
    [InlineData("hello world", 1, "not a valid CSS rule")]
    public void What_leaves_the_page_or_breaks_it_is_refused_with_its_line(string css, int line, string words)
    {
        var refusal = OwnCss.Check(css);
        Assert.NotNull(refusal);
        Assert.Contains(words, refusal.Words);
        Assert.Equal(line, refusal.Line);
    }

    [Fact]
    public void More_than_ten_kilobytes_are_refused() =>
        Assert.Contains("10 KB", OwnCss.Check(string.Concat(Enumerable.Repeat("a{}", 3500)))!.Words);

    // Whatever somebody pastes gets an answer.
    [Fact]
    public void No_text_makes_the_check_fail()
    {
        var random = new Random(4);
        const string Letters = "a{}()[]\"'\\/*@:;<>!- \n\tu#0\ud83d\udd25é";
        for (var i = 0; i < 3000; i++)
        {
            OwnCss.Check(string.Concat(Enumerable.Range(0, 60).Select(_ => Letters[random.Next(Letters.Length)])));
        }
    }
}
