namespace Blog.Tests.Markdown;

public class MarkdownCalloutTests
{
    [Theory]
    [InlineData("NOTE", "callout-note", "Note")]
    [InlineData("TIP", "callout-tip", "Tip")]
    [InlineData("IMPORTANT", "callout-important", "Important")]
    [InlineData("WARNING", "callout-warning", "Warning")]
    [InlineData("CAUTION", "callout-caution", "Caution")]
    [InlineData("info", "callout-note", "Info")]
    [InlineData("DANGER", "callout-caution", "Danger")]
    public void A_callout_written_as_a_quote_and_as_a_container_look_the_same(string word, string cssClass, string title)
    {
        var quote = Page.Of($"> [!{word}]\n> Mind the *gap*.").QuerySelector("aside")!;
        var container = Page.Of($":::{word.ToLowerInvariant()}\nMind the *gap*.\n:::").QuerySelector("aside")!;

        Assert.Equal("callout " + cssClass, quote.ClassName);
        Assert.Equal("note", quote.GetAttribute("role"));
        Assert.Equal(title, quote.QuerySelector("p.callout-title")!.TextContent);
        Assert.Equal("Mind the gap.", quote.QuerySelector("p:last-child")!.TextContent);
        Assert.Equal(quote.OuterHtml, container.OuterHtml);
    }

    [Fact]
    public void A_container_may_have_a_title_of_its_own()
    {
        var callout = Page.Of(":::tip Brew it \"slowly\"\nText\n:::").QuerySelector("aside.callout-tip")!;

        Assert.Equal("Brew it \"slowly\"", callout.QuerySelector(".callout-title")!.TextContent);
    }

    [Fact]
    public void A_container_of_another_name_is_a_plain_division() =>
        Assert.Equal("Text", Page.Of(":::columns\nText\n:::").QuerySelector("div:not([class]) > p")!.TextContent);

    [Fact]
    public void A_plain_quote_stays_a_quote() => Assert.NotNull(Page.Of("> [NOTE] no callout").QuerySelector("blockquote > p"));
}
