namespace Blog.Tests.Markdown;

public class MarkdownCodeTests
{
    [Fact]
    public void Code_is_coloured_by_classes()
    {
        var figure = Page.Of("```csharp\npublic int Add(string s) => 42; // sum\nvar t = \"text\";\n```")
            .QuerySelector("figure.code")!;

        Assert.Equal("C#", figure.GetAttribute("data-language"));
        Assert.Equal("Code, C#", figure.GetAttribute("aria-label"));
        Assert.Equal("0", figure.QuerySelector("pre")!.GetAttribute("tabindex"));
        Assert.Equal(
            "public int Add(string s) => 42; // sum\nvar t = \"text\";\n",
            figure.QuerySelector("code.language-csharp")!.TextContent);
        Assert.Equal("// sum", figure.QuerySelector(".tok-comment")!.TextContent);
        Assert.Equal("\"text\"", figure.QuerySelector(".tok-string")!.TextContent);
        Assert.Equal("42", figure.QuerySelector(".tok-number")!.TextContent);
        Assert.Equal("Add", figure.QuerySelector(".tok-function")!.TextContent);
        Assert.StartsWith("public", figure.QuerySelector(".tok-keyword")!.TextContent);
    }

    [Theory]
    [InlineData("csharp c# cs", "var x = 1;")]
    [InlineData("javascript js", "const x = 1;")]
    [InlineData("typescript ts", "const x: number = 1;")]
    [InlineData("shellscript bash sh shell zsh", "echo \"x\" # y")]
    [InlineData("json", "{ \"a\": 1 }")]
    [InlineData("yaml yml", "a: 1 # b")]
    [InlineData("sql", "SELECT 1 FROM t")]
    [InlineData("html", "<p class=\"a\">x</p>")]
    [InlineData("css", "p { color: red; }")]
    [InlineData("xml csproj", "<a b=\"c\"/>")]
    [InlineData("python py", "def f(): return 1")]
    [InlineData("go golang", "func main() { return }")]
    [InlineData("rust rs", "fn main() { let x = 1; }")]
    [InlineData("java", "int x = 1;")]
    [InlineData("diff patch", "+ new")]
    [InlineData("dockerfile docker", "FROM scratch")]
    [InlineData("razor cshtml", "<p>@Model.Title</p>")]
    [InlineData("ini", "[a]\nb=1")]
    [InlineData("toml", "[a]\nb = 1 # c")]
    [InlineData("powershell ps1", "$x = 1 # y")]
    [InlineData("markdown md", "# Title")]
    public void A_language_is_known_by_all_its_names(string names, string code)
    {
        foreach (var name in names.Split(' '))
        {
            var block = Page.Of($"```{name}\n{code}\n```").QuerySelector($"code.language-{names.Split(' ')[0]}");

            Assert.True(block?.QuerySelector("[class^=tok-]") is not null, name);
            Assert.Equal(code + "\n", block!.TextContent);
        }
    }

    [Theory]
    [InlineData("- old", "tok-deleted", "- old")]
    [InlineData("+ new", "tok-inserted", "+ new")]
    public void A_diff_shows_what_went_and_what_came(string code, string cssClass, string shown) =>
        Assert.Equal(shown, Page.Of($"```diff\n{code}\n```").QuerySelector("." + cssClass)!.TextContent);

    [Fact]
    public void An_unknown_language_is_named_and_shown_plain()
    {
        var figure = Page.Of("```klingon\n<b> & Qapla'\n```").QuerySelector("figure.code")!;

        Assert.Equal("klingon", figure.GetAttribute("data-language"));
        Assert.Equal("<code>&lt;b&gt; &amp; Qapla'\n</code>", figure.QuerySelector("code")!.OuterHtml);
    }

    [Fact]
    public void Indented_code_has_no_language()
    {
        var figure = Page.Of("    a < b").QuerySelector("figure.code")!;

        Assert.False(figure.HasAttribute("data-language"));
        Assert.Equal("Code", figure.GetAttribute("aria-label"));
        Assert.Equal("a < b\n", figure.QuerySelector("code:not([class])")!.TextContent);
    }

    [Theory]
    [InlineData("var x = 1; // c\n", 5_000)]
    [InlineData("x=1;", 1_000)]
    public void Very_long_code_is_shown_whole_but_plain(string code, int times)
    {
        var block = Page.Of($"```js\n{Page.Repeat(code, times)}\n```").QuerySelector("code.language-javascript")!;

        Assert.Null(block.QuerySelector("span"));
        Assert.StartsWith(Page.Repeat(code, times), block.TextContent);
    }

    [Fact]
    public void Much_code_in_one_text_is_rendered_whole()
    {
        var code = Page.Repeat("const x: string = `a${y}` + 1; // c\n", 1_600);

        var page = Page.Of(Page.Repeat($"```ts\n{code}```\n\n", 4));

        Assert.All(page.QuerySelectorAll("code"), block => Assert.Equal(code, block.TextContent));
    }
}
