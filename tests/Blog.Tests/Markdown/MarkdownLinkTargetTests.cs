namespace Blog.Tests.Markdown;

/// <summary>Links within a text find what their author means; ids are unique in it and beside the text before it.</summary>
public class MarkdownLinkTargetTests
{
    [Theory]
    [InlineData("[x](#search)\n\n## Search", "section-search")]
    [InlineData("[x](#Search)\n\n## Search", "section-search")]
    [InlineData("[x](#ads)\n\n## Ads", "section-ads")]
    [InlineData("[x](#section-ads)\n\n## Ads", "section-ads")]
    [InlineData("[x](#istanbul)\n\n## İstanbul", "İstanbul")]
    [InlineData("[x](#İstanbul)\n\n## İstanbul", "İstanbul")]
    [InlineData("[x](#i\u0307stanbul)\n\n## İstanbul", "İstanbul")]
    [InlineData("[x](#%C4%B0stanbul)\n\n## İstanbul", "İstanbul")]
    [InlineData("[x](#cafe\u0301)\n\n## Café", "café")]
    [InlineData("[x](#café)\n\n## Cafe\u0301", "café")]
    [InlineData("[x](#CAF%C3%89)\n\n## Café", "café")]
    [InlineData("[x](#%D8%A7%D8%B1%D8%AF%D9%88)\n\n## اردو", "اردو")]
    [InlineData("[x](#Getting-Started)\n\n## Getting Started", "getting-started")]
    [InlineData("[x](<#Getting Started>)\n\n## Getting Started", "getting-started")]
    [InlineData("[x](<#What's new?>)\n\n## What's new?", "whats-new")]
    [InlineData("[x](#🌟)\n\n## 🌟", "section")]
    [InlineData("[x](#search)\n\n<p id=\"search\">Here</p>", "section-search")]
    [InlineData("[x](#search)\n\n<p id=\"search\">Here</p>\n\n## Search", "section-search-1")]
    [InlineData("[x](#ads)\n\n<p id=\"ads\">Here</p>", "section-ads")]
    [InlineData("[x](#old)\n\n<a name=\"old\"></a>Here", "old")]
    [InlineData("[x](#top)\n\n<a name=\"top\"></a>Here", "section-top")]
    [InlineData("[x](#100%25)\n\n<p id=\"100%\">Here</p>", "100%")]
    public void A_link_by_the_authors_own_id_or_by_what_the_heading_says_finds_it(string markdown, string id)
    {
        var page = Page.Of(markdown);
        var target = Uri.UnescapeDataString(page.QuerySelector("p > a[href]")!.GetAttribute("href")!)[1..];

        Assert.Equal(id, target);
        Assert.Single(page.QuerySelectorAll("[id], a[name]"), e => (e.GetAttribute("id") ?? e.GetAttribute("name")) == id);
    }

    [Theory]
    [InlineData("[x](#tea)\n\n## Tea", "#tea")]
    [InlineData("[x](#tea-1)\n\n## Tea\n\n## Tea", "#tea-1")]
    [InlineData("[x](#mine)\n\n<p id=\"mine\">Here</p>", "#mine")]
    [InlineData("[x](#search)\n\n## Tea", "#search")]
    [InlineData("[x](#nowhere)\n\n## Tea", "#nowhere")]
    [InlineData("[x](#)\n\n## Tea", "#")]
    [InlineData("[x](/other#search)\n\n## Search", "/other#search")]
    [InlineData("[x](#%C3%BCber)\n\n## Über", "#%C3%BCber")]
    public void Links_that_lead_somewhere_already_stay_as_they_are(string markdown, string address) =>
        Assert.Equal(address, Page.Of(markdown).QuerySelector("p > a[href]")!.GetAttribute("href"));

    [Fact]
    public void Ids_of_a_verdict_are_none_of_its_texts_and_its_links_lead_into_itself_first()
    {
        var body = Page.Renderer.Render("## Tea\n\n<p id=\"mine\">a</p>\n\nA mark.[^1]\n\n## Only here\n\n[^1]: Of the text.");
        var verdict = Page.Renderer.Render(
            "### Tea\n\n<p id=\"mine\">b</p>\n\n[a](#tea) [b](#mine) [c](#Only-here) Good.[^1]\n\n[^1]: Of it.", after: body);
        var page = Page.Parse(body.Html + verdict.Html);

        Assert.Equal(
            ["tea", "mine", "fnref:1", "only-here", "fn:1", "tea-1", "mine-1", "fnref:v1", "fn:v1"],
            page.QuerySelectorAll("[id]").Select(e => e.Id));
        Assert.Equal(
            ["#tea-1", "#mine-1", "#only-here"],
            page.QuerySelectorAll("a").Where(a => a.TextContent is "a" or "b" or "c").Select(a => a.GetAttribute("href")));
        Assert.Equal("#fn:v1", page.QuerySelectorAll("a[role=doc-noteref]")[1].GetAttribute("href"));
        Assert.Equal("#fnref:v1", page.QuerySelectorAll("a[role=doc-backlink]")[1].GetAttribute("href"));
    }

    [Fact]
    public void Footnotes_of_a_verdict_keep_their_ids_where_the_text_has_none() =>
        Assert.Equal(
            ["fnref:1", "fn:1"],
            Page.Parse(Page.Renderer.Render("Good.[^1]\n\n[^1]: Note.", after: Page.Renderer.Render("A text.")).Html)
                .QuerySelectorAll("[id]").Select(e => e.Id));

    [Fact]
    public void Two_marks_of_one_note_have_ways_back_of_different_names()
    {
        var ways = Page.Of("One[^a] two[^b] three.[^a]\n\n[^a]: Note.\n[^b]: Other.").QuerySelectorAll("a.footnote-back");

        Assert.Equal(
            ["Back to the text, note 1", "Back to the text, note 1, reference 2", "Back to the text, note 2"],
            ways.Select(a => a.GetAttribute("aria-label")));
        Assert.Equal(["#fnref:1", "#fnref:2", "#fnref:3"], ways.Select(a => a.GetAttribute("href")));
        Assert.Equal(["↩", "↩2", "↩"], ways.Select(a => a.TextContent));
    }

    [Fact]
    public void Many_ids_of_the_authors_and_links_to_them_are_fast()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(n => $"<i id=\"x{n}\">.</i> [l](#X{n})\n"));

        Assert.Equal(5_000, Page.Of(text).QuerySelectorAll("a[href^='#x']").Length);
    }
}
