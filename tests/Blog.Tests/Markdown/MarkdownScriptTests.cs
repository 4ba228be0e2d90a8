namespace Blog.Tests.Markdown;

/// <summary>Markdown in scripts without spaces between words, and the escapes of table cells.</summary>
public class MarkdownScriptTests
{
    [Theory]
    [InlineData("**この文は太字。**続き", "この文は太字。")]
    [InlineData("前**「引用」**です", "「引用」")]
    [InlineData("**「引用」**です", "「引用」")]
    [InlineData("**한국어(Korean)**는", "한국어(Korean)")]
    [InlineData("这是**重要！**的", "重要！")]
    [InlineData("plain **bold.** words", "bold.")]
    public void Emphasis_ends_before_a_letter_where_words_have_no_spaces(string markdown, string strong)
    {
        var page = Page.Of(markdown);

        Assert.Equal(strong, page.QuerySelector("strong")!.TextContent);
        Assert.DoesNotContain("*", page.TextContent);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| `x \\| y` | z |", "x | y")]
    [InlineData("| a | b |\n|---|---|\n| **`x \\| y`** | z |", "x | y")]
    [InlineData("| `x \\| y` | b |\n|---|---|\n| c | z |", "x | y")]
    [InlineData("| a | b |\n|---|---|\n| `\\d` | z |", "\\d")]
    [InlineData("Text `x \\| y`", "x \\| y")]
    public void In_a_cell_the_escape_of_a_bar_is_no_part_of_the_code(string markdown, string code)
    {
        var rendered = Page.Renderer.Render(markdown);

        Assert.Equal(code, Page.Parse(rendered.Html).QuerySelector("code")!.TextContent);
        Assert.Contains(code, rendered.PlainText);
    }
}
