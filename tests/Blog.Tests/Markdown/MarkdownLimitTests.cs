using Blog.Markdown;

namespace Blog.Tests.Markdown;

public class MarkdownLimitTests
{
    [Fact]
    public void A_text_over_256_KB_is_refused_with_words_for_its_author()
    {
        var refused = Assert.Throws<MarkdownException>(() =>
            Page.Renderer.Render(new string('ß', MarkdownRenderer.MaxBytes / 2 + 1)));

        Assert.Contains("longer than 256 KB", refused.Message);
        Assert.Contains("Nothing is lost", refused.Message);
    }

    [Fact]
    public void A_text_of_just_256_KB_is_rendered() =>
        Assert.Equal(
            MarkdownRenderer.MaxBytes / 8,
            Page.Renderer.Render(Page.Repeat("abcdefg\n", MarkdownRenderer.MaxBytes / 8)).WordCount);

    [Theory]
    [InlineData(">", 2_000)]
    [InlineData("[", 500)]
    [InlineData("![", 500)]
    [InlineData("[", 20_000)]
    [InlineData("- ", 500)]
    [InlineData(":::note\n", 300)]
    public void Nesting_without_end_is_refused_with_words_for_its_author(string sign, int times)
    {
        var refused = Assert.Throws<MarkdownException>(() => Page.Renderer.Render(Page.Repeat(sign, times) + "x"));

        Assert.Contains("levels deep", refused.Message);
        Assert.Contains("Nothing is lost", refused.Message);
    }

    [Fact]
    public void Boxes_stand_32_levels_deep_in_each_other_and_no_deeper()
    {
        Assert.Contains("x", Page.Renderer.Render(Page.Repeat(":::a\n", 32) + "x").Html);

        foreach (var times in (int[])[33, 40_000])
        {
            var refused = Assert.Throws<MarkdownException>(() => Page.Renderer.Render(Page.Repeat(":::a\n", times)));
            Assert.Contains("::: blocks more than 32 levels deep", refused.Message);
        }
    }

    [Fact]
    public void A_text_that_takes_too_long_is_refused_and_the_next_one_is_rendered()
    {
        var refused = Assert.Throws<MarkdownException>(() => Page.Renderer.Render(Page.Repeat("[a](", 60_000)));

        Assert.Contains("takes too long", refused.Message);
        Assert.Contains("Nothing is lost", refused.Message);
        Assert.Equal("<p>next</p>", Page.Renderer.Render("next").Html);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div>\n")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><p>")]
    [InlineData("<blockquote><b><i>")]
    public void Ten_thousand_nested_tags_end_in_a_page_or_in_words_on_a_small_stack(string tags)
    {
        var html = "";
        // Alpine Linux gives threads little more than this; running out of it would end the process.
        var thread = new Thread(() => html = Rendered(Page.Repeat(tags, 10_000) + "x"), 768 * 1024);
        thread.Start();
        thread.Join();

        SafeMarkup.Assert(html);
    }

    [Fact]
    public void Ten_thousand_nested_lists_are_refused() =>
        Assert.Throws<MarkdownException>(() =>
            Page.Renderer.Render(string.Concat(Enumerable.Range(0, 600).Select(i => new string(' ', i * 2 % 400) + "- x\n"))));

    [Fact]
    public void A_text_of_more_than_20_000_table_cells_is_refused()
    {
        const string row = "|a|b|c|d|e|f|g|h|i|j|\n";
        var refused = Assert.Throws<MarkdownException>(() =>
            Page.Renderer.Render(row + "|-|-|-|-|-|-|-|-|-|-|\n" + Page.Repeat(row, 2_000)));

        Assert.Contains("more than 20,000 cells", refused.Message);
        Assert.Contains("Nothing is lost", refused.Message);
    }

    [Fact]
    public void A_text_of_more_than_50_000_elements_is_refused()
    {
        var refused = Assert.Throws<MarkdownException>(() => Page.Renderer.Render("<div>\n" + Page.Repeat("<br>", 51_000)));

        Assert.Contains("too many HTML elements for one page", refused.Message);
    }

    [Fact]
    public void Tags_that_are_never_closed_cannot_multiply_without_end()
    {
        var open = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<b title={i}>"));

        RenderOrRefuse(open + "\n\n" + Page.Repeat("x\n\n", 10_000));
    }

    [Theory]
    [InlineData("*a_ ", 30_000)]
    [InlineData("<", 200_000)]
    [InlineData("`a``", 50_000)]
    [InlineData("|", 200_000)]
    [InlineData("+-", 50_000)]
    [InlineData("# a\n", 30_000)]
    [InlineData("a\n: b\n", 20_000)]
    [InlineData("```\n", 30_000)]
    [InlineData("^^^\n", 30_000)]
    [InlineData("<!--", 50_000)]
    [InlineData("[^1]: x\n", 20_000)]
    public void Long_runs_of_signs_end_in_a_page_or_in_words(string signs, int times) =>
        RenderOrRefuse(Page.Repeat(signs, times));

    [Fact]
    public void A_cancelled_request_stops_the_work() =>
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Page.Renderer.Render("x", ct: new CancellationToken(canceled: true)));

    [Fact]
    public void Many_texts_at_once_all_come_out_the_same()
    {
        const string markdown =
            "## Title\n\n```csharp\nvar x = 1; // one\n```\n\n```js\nconst y = 'two';\n```\n\n| a |\n|--:|\n| 1 |";
        var expected = Page.Renderer.Render(markdown).Html;

        Parallel.For(0, 100, _ => Assert.Equal(expected, Page.Renderer.Render(markdown).Html));
    }

    private static void RenderOrRefuse(string markdown) => SafeMarkup.Assert(Rendered(markdown));

    private static string Rendered(string markdown)
    {
        try
        {
            return Page.Renderer.Render(markdown).Html;
        }
        catch (MarkdownException refused)
        {
            Assert.Contains("Nothing is lost", refused.Message);
            return "";
        }
    }
}
