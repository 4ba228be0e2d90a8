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

    // Ad blockers hide ids such as "advertise"; a fragment finds a name as well, so links to the heading stay as they were.
    [Theory]
    [InlineData("## Ad", "section-ad")]
    [InlineData("## Ads", "section-ads")]
    [InlineData("## Advertise here", "advertise-here")]
    [InlineData("## [Sponsored links](/x)", "sponsored-links")]
    [InlineData("## Around the web", "around-the-web")]
    public void A_heading_that_looks_like_an_ad_has_a_name_instead_of_an_id(string markdown, string name)
    {
        var rendered = Page.Renderer.Render(markdown + "\n\n## Tea");
        var heading = Page.Parse(rendered.Html).QuerySelector("h2")!;

        Assert.Null(heading.GetAttribute("id"));
        Assert.Equal(name, heading.FirstElementChild!.GetAttribute("name"));
        Assert.Equal("#" + name, heading.QuerySelector("a.heading-anchor")!.GetAttribute("href"));
        Assert.Equal([name, "tea"], rendered.Toc.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("<div id=\"advertise\">Words</div>", "div > a[name=advertise]")]
    [InlineData("<a id=\"ad-spot\"></a>", "a[name=ad-spot]")]
    [InlineData("<a href=\"/x\"><b id=\"ad-spot\">Words</b></a>", "a[name=ad-spot][href] > b")]
    [InlineData("<table id=\"ads-table\"><tr><td>1</td></tr></table>", "table td > a[name=ads-table]")]
    [InlineData("<ul id=\"ads-list\"><li>1</li></ul>", "ul > li > a[name=ads-list]")]
    [InlineData("<img id=\"ad-img\" src=\"/media/0123456789abcdef0123.png\" alt=\"\">", "a[name=ad-img]")]
    public void An_id_of_the_authors_that_looks_like_an_ads_becomes_a_name(string html, string place)
    {
        var page = Page.Of(html + "\n\n<p id=\"tea\">Tea</p>");

        Assert.NotNull(page.QuerySelector(place));
        Assert.Equal("tea", Assert.Single(page.QuerySelectorAll("[id]")).Id);
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
            [
                new(2, "one-soft-code", "One soft code") { Html = "One soft <bdi dir=\"ltr\">code</bdi>" },
                new(3, "two-link", "“Two” link"),
                new(2, "in-a-quote", "In a quote"),
            ],
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
