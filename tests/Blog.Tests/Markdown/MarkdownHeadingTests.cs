using Blog.Markdown;

namespace Blog.Tests.Markdown;

public class MarkdownHeadingTests
{
    [Theory]
    [InlineData("## Getting Started", "getting-started")]
    [InlineData("## C# & .NET 10: what's new?", "c--net-10-whats-new")]
    [InlineData("## snake_case and `code`", "snake_case-and-code")]
    [InlineData("## Über Äpfel", "über-äpfel")]
    [InlineData("## اردو زبان", "اردو-زبان")]
    [InlineData("## 你好 世界", "你好-世界")]
    [InlineData("## हिन्दी", "हिन्दी")]
    [InlineData("## 🌟", "section")]
    [InlineData("## Search", "section-search")]
    [InlineData("## Page top", "section-page-top")]
    public void An_id_is_readable_in_any_script_and_never_one_of_the_page(string markdown, string id)
    {
        var heading = Page.Of(markdown).QuerySelector("h2")!;

        Assert.Equal(id, heading.Id);
        Assert.Equal("#" + id, heading.QuerySelector("a.heading-anchor")!.GetAttribute("href"));
        Assert.Equal("Link to this section", heading.QuerySelector("a")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Equal_headings_are_numbered_and_never_collide()
    {
        var page = Page.Of("## Tea\n\n## Tea 1\n\n## Tea\n\n## tea\n\n## Tea 1");

        Assert.Equal(["tea", "tea-1", "tea-2", "tea-3", "tea-1-1"], page.QuerySelectorAll("h2").Select(h => h.Id!));
    }

    [Fact]
    public void The_table_of_contents_lists_the_second_and_third_level_as_plain_text()
    {
        var toc = Page.Renderer.Render("## One *soft* `code`\n\n### \"Two\" [link](/x)\n\n#### Four\n\n> ## In a quote").Toc;

        Assert.Equal(
            [new(2, "one-soft-code", "One soft code"), new(3, "two-link", "“Two” link"), new(2, "in-a-quote", "In a quote")],
            toc);
    }

    [Fact]
    public void A_text_with_headings_of_the_first_level_moves_down_since_the_title_is_the_only_one()
    {
        var rendered = Page.Renderer.Render("# One\n\n## Two\n\n###### Six");

        Assert.Equal(["H2", "H3", "H6"], Page.Parse(rendered.Html).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName));
        Assert.Equal([new TocEntry(2, "one", "One"), new TocEntry(3, "two", "Two")], rendered.Toc);
    }
}
