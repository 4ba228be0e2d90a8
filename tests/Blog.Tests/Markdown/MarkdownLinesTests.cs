namespace Blog.Tests.Markdown;

/// <summary>What authors write after the language of a block of code, and pictures in a row.</summary>
public class MarkdownLinesTests
{
    [Theory]
    [InlineData("csharp {2,4-5}")]
    [InlineData("csharp{2, 4 - 5}")]
    [InlineData("csharp title=\"a.cs\" {2,4-5}")]
    public void Marked_lines_stand_out_and_the_code_stays_as_it_is(string fence)
    {
        var code = Page.Of($"```{fence}\nvar a = 1;\nvar b = 2;\n\nvar d = 4;\nvar e = 5;\n```")
            .QuerySelector("figure.code code")!;
        Assert.Equal(["var b = 2;\n", "var d = 4;\n", "var e = 5;\n"], code.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Equal("var a = 1;\nvar b = 2;\n\nvar d = 4;\nvar e = 5;\n", code.TextContent);
        Assert.NotEmpty(code.QuerySelectorAll("mark .tok-keyword, mark .tok-number"));
    }

    [Fact]
    public void A_difference_in_a_language_has_the_colours_of_both()
    {
        var code = Page.Of("```csharp diff\n var a = 1;\n-var b = 2;\n+var b = 3; // three\n```")
            .QuerySelector("figure.code code")!;
        Assert.Equal("-var b = 2;\n", code.QuerySelector("del")!.TextContent);
        Assert.Equal("+var b = 3; // three\n", code.QuerySelector("ins")!.TextContent);
        Assert.Equal("// three", code.QuerySelector("ins .tok-comment")!.TextContent);
        Assert.Equal(" var a = 1;\n-var b = 2;\n+var b = 3; // three\n", code.TextContent);
    }

    [Fact]
    public void A_difference_alone_is_coloured_too()
    {
        var code = Page.Of("```diff\n- old\n+ new\n```").QuerySelector("code")!;
        Assert.Contains("old", code.QuerySelector(".tok-deleted")!.TextContent);
        Assert.Contains("new", code.QuerySelector(".tok-inserted")!.TextContent);
    }

    [Fact]
    public void A_title_names_the_file()
    {
        var figure = Page.Of("```csharp title=\"Program <main>.cs\"\nvar a = 1;\n```").QuerySelector("figure.code")!;
        Assert.Equal("Program <main>.cs", figure.QuerySelector("figcaption")!.TextContent);
        Assert.Equal("Code, C#, Program <main>.cs", figure.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("csharp {}")]
    [InlineData("csharp {0}")]
    [InlineData("csharp {5-2}")]
    [InlineData("csharp {99999999999}")]
    [InlineData("csharp {1-99999}}")]
    [InlineData("csharp {a}")]
    [InlineData("csharp title=")]
    public void What_makes_no_sense_there_loses_no_code(string fence)
    {
        var code = Page.Of($"```{fence}\nvar a = 1;\n```").QuerySelector("figure.code code")!;
        Assert.Equal("var a = 1;\n", code.TextContent);
    }

    [Theory]
    [InlineData("![a](/media/a.png) ![b](/media/b.png)", true)]
    [InlineData("![a](/media/a.png)\n[![b](/media/b.png)](/b)\n![c](/media/c.png)", true)]
    [InlineData("![a](/media/a.png)", false)]
    [InlineData("![a](/media/a.png) and ![b](/media/b.png)", false)]
    public void Pictures_in_a_row_become_a_gallery(string markdown, bool isGallery) =>
        Assert.Equal(isGallery, Page.Of(markdown).QuerySelector("div.gallery") is not null);

    [Fact]
    public void A_picture_in_a_gallery_keeps_its_caption_in_sight()
    {
        var gallery = Page.Of("![a](/media/a.png \"An owl\") ![b](/media/b.png)").QuerySelector("div.gallery")!;
        Assert.Equal("An owl", gallery.QuerySelector("figure figcaption")!.TextContent);
        Assert.Equal(2, gallery.QuerySelectorAll("img").Length);
        Assert.Null(gallery.QuerySelector("img[title]"));
    }

    [Fact]
    public void A_heading_as_long_as_it_may_be_keeps_its_anchor()
    {
        var heading = Page.Of($"## {string.Join(' ', Enumerable.Repeat("longwords", 14))}\n\nText.").QuerySelector("h2")!;
        Assert.True(heading.Id!.Length > 100);
        Assert.Equal("#" + heading.Id, heading.QuerySelector("a")!.GetAttribute("href"));
    }
}
