using Blog.Markdown;

namespace Blog.Tests.Markdown;

public class MarkdownReadingTests
{
    [Theory]
    [InlineData("One two *three* – four", 4)]
    [InlineData("it's well-known: 3.14 is pi", 5)]
    [InlineData("## A title\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |", 8)]
    [InlineData("a [linked text](https://example.org/many/words/here)", 3)]
    [InlineData("a ![alternative text](/x.png) b", 2)]
    [InlineData("![alternative text](/x.png \"Seen below it\")", 3)]
    [InlineData("text[^1]\n\n[^1]: three more words", 4)]
    [InlineData("> [!NOTE]\n> two words", 2)]
    [InlineData("before\n\n```\nnot counted here\n```\n\n    nor here\n\nafter `inline code`", 4)]
    [InlineData("<div>\nthree <b>raw</b> words\n</div>", 3)]
    [InlineData("你好世界", 2)]
    [InlineData("你好世 C# 语", 3)]
    [InlineData("안녕하세요 세계", 2)]
    [InlineData("یہ اردو زبان ہے", 4)]
    [InlineData("— → …", 0)]
    public void Words_are_counted_as_they_are_read(string markdown, int words) =>
        Assert.Equal(words, Page.Renderer.Render(markdown).WordCount);

    [Theory]
    [InlineData(0, 200, 1)]
    [InlineData(200, 200, 1)]
    [InlineData(201, 200, 2)]
    [InlineData(1_700, 200, 9)]
    [InlineData(-5, 200, 1)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    public void Minutes_are_rounded_up_and_at_least_one(int words, int rate, int minutes) =>
        Assert.Equal(minutes, MarkdownRenderer.ReadingMinutes(words, rate));

    [Fact]
    public void Plain_text_holds_all_that_is_seen_one_block_per_line()
    {
        var text = Page.Renderer.Render(
            "## A \"title\"\n\nSoft *words*\nand &copy; `code`.\n\n```\nlet x\n```\n\n- item[^1]\n\n[^1]: note").PlainText;

        Assert.Equal("A “title”\nSoft words and © code.\nlet x\nitem\nnote", text);
    }

    [Fact]
    public void An_excerpt_is_the_first_paragraphs_without_headings_code_and_pictures() =>
        Assert.Equal(
            "First words. Second words.",
            Page.Renderer.Render(
                "## Title\n\n![x](/x.png \"Caption\")\n\nFirst *words*.\n\n```\ncode\n```\n\n- item\n\nSecond words.").Excerpt);

    [Fact]
    public void A_long_excerpt_is_cut_at_a_word()
    {
        var excerpt = Page.Renderer.Render(Page.Repeat("seven characters, ", 50)).Excerpt;

        Assert.InRange(excerpt.Length, 180, 200);
        Assert.Matches("(seven|characters)…$", excerpt);
    }

    [Theory]
    [InlineData("你好世界")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("a\u0301")]
    public void An_excerpt_without_spaces_is_cut_between_characters(string character)
    {
        var excerpt = Page.Renderer.Render(Page.Repeat(character, 200)).Excerpt;

        Assert.InRange(excerpt.Length, 100, 200);
        Assert.EndsWith("…", excerpt);
        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt)));
        Assert.StartsWith(excerpt[..^1], Page.Repeat(character, 200));
    }

    [Fact]
    public void A_text_of_nothing_but_a_list_has_an_excerpt_too() =>
        Assert.Equal("one two", Page.Renderer.Render("- one\n- two").Excerpt);

    [Theory]
    [InlineData("First words.\n\n<!--more-->\n\nSecond words.", "First words.")]
    [InlineData("First words. <!-- more --> Second words.\n\nThird words.", "First words.")]
    [InlineData("First words.\n\n`<!--more-->` is code.\n\nSecond words.", "First words. <!--more--> is code. Second words.")]
    [InlineData("First words.\n\n```\n<!--more-->\n```\n\nSecond words.", "First words. Second words.")]
    [InlineData("- One\n- Two\n\n<!--more-->\n\nSecond words.", "One Two")]
    [InlineData("<!--more-->\n\nFirst words.", "First words.")]
    public void The_author_says_where_the_excerpt_ends_outside_of_code(string markdown, string excerpt)
    {
        var rendered = Page.Renderer.Render(markdown);

        Assert.Equal(excerpt, rendered.Excerpt);
        Assert.DoesNotContain("<!--", rendered.Html);
    }

    [Fact]
    public void An_excerpt_that_is_marked_may_be_as_long_as_one_that_is_typed()
    {
        var rendered = Page.Renderer.Render(Page.Repeat("seven characters, ", 50) + "\n\n<!--more-->\n\nMore.");

        Assert.InRange(rendered.Excerpt.Length, 480, 500);
    }
}
