using Blog.Web.Styles;

namespace Blog.Tests.Web.Styles;

public class CssMinifierTests
{
    [Theory]
    [InlineData("/* why */ a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}")]
    [InlineData("a > b , c:hover { inset: 0; }", "a>b,c:hover{inset:0}")]
    [InlineData("p { margin: 0.5rem -0.25em 10.05px; opacity: 0 }", "p{margin:.5rem -.25em 10.05px;opacity:0}")]
    public void What_a_browser_does_not_need_is_left_out(string css, string minified) =>
        Assert.Equal(minified, CssMinifier.Minify(css));

    [Theory]
    [InlineData("a{inline-size:calc(100% - 2 * var(--gap) + 1px)}")]
    [InlineData(".a :is(b,c) .d:not(:has(> e)) :hover{top:0}")]
    [InlineData("@media (min-width:40rem) and (hover:none){a{top:0}}")]
    [InlineData("@container side (width >= 20rem){a{& + b{top:0}&:hover{top:0}}}")]
    [InlineData("a{color:light-dark(#fff,#000);background:color-mix(in srgb,var(--a) 45%,transparent)}")]
    [InlineData("a{--none:;--zero:0px;aspect-ratio:16 / 9;width:if(media(print): 100%;else:50%)}")]
    public void What_todays_CSS_needs_stays(string css) =>
        Assert.Equal(css.Replace("(> ", "(>").Replace(" >= ", ">= "), CssMinifier.Minify(css));

    [Fact]
    public void Strings_stay_as_they_are() =>
        Assert.Equal(
            "a::after{content:\" ( 0.5 ; /* , */ > \" attr(href) ' : '}",
            CssMinifier.Minify("a::after { content: \" ( 0.5 ; /* , */ > \" attr(href) ' : '; }"));
}
