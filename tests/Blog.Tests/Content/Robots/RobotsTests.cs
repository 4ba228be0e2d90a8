using System.Net;
using Blog.Content.Robots;

namespace Blog.Tests.Content.Robots;

public class RobotsTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private const string Own =
        "# Mine\nUser-agent: *\nDisallow: /drafts/\nCrawl-delay: 2.5\n\nSitemap: https://example.org/sitemap.xml\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_owners_text_replaces_the_default_and_one_click_brings_it_back(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Site(site => site with { BaseAddress = "http://localhost" });
        var standard = await blog.Visitor().Get("/robots.txt");
        Assert.Equal("text/plain", standard.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Disallow: /admin/\n", standard.Html, StringComparison.Ordinal);
        Assert.EndsWith("\nSitemap: http://localhost/sitemap.xml\n", standard.Html, StringComparison.Ordinal);

        var editor = await ada.Get("/admin/robots");
        Assert.Equal(standard.Html, editor.One("#field-Text")!.TextContent);
        await ada.Submit(editor, "#settings", "Save");
        Assert.Null((await ada.Get("/admin/robots")).One(".robots-default"));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(
            await ada.Get("/admin/robots"), "#settings", "Save", ("Text", Own.ReplaceLineEndings("\r\n")))).Status);
        Assert.Equal(Own, (await blog.Visitor().Get("/robots.txt")).Html);

        Assert.Equal(standard.Html.Trim(), (await ada.Get("/admin/robots")).One(".robots-default")!.TextContent.Trim());
        var back = await ada.Submit(
            await ada.Get("/admin/robots"), "#settings", "Reset to default", ("Text", "what was typed meanwhile"));
        Assert.Equal(HttpStatusCode.Redirect, back.Status);
        Assert.Equal(standard.Html, (await blog.Visitor().Get("/robots.txt")).Html);
    }

    [Fact]
    public async Task Before_the_base_address_is_set_an_own_text_begins_without_the_address_of_whoever_writes_it()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        Assert.DoesNotContain("Sitemap", (await ada.Get("/admin/robots")).One("#field-Text")!.TextContent);
        await ada.Submit(await ada.Get("/admin/robots"), "#settings", "Save");
        await blog.Site();
        Assert.EndsWith("\nSitemap: https://blog.example.org/sitemap.xml\n", (await blog.Visitor().Get("/robots.txt")).Html);
    }

    [Fact]
    public void The_default_has_no_error_and_hides_no_article_whose_address_begins_like_a_page_of_the_program()
    {
        var text = new RobotsText([new("/go/")]).Default("https://example.org");
        Assert.Empty(RobotsCheck.Errors(text));
        var rules = text.Split('\n')
            .Where(l => l.StartsWith("Disallow: ", StringComparison.Ordinal))
            .Select(l => l["Disallow: ".Length..])
            .ToList();
        Assert.DoesNotContain(rules, rule => "/search-engines".StartsWith(rule, StringComparison.Ordinal)
            || "/administration".StartsWith(rule, StringComparison.Ordinal));
        Assert.All(
            "/admin/articles /search?q=owl /go/some-ad".Split(' '),
            path => Assert.Contains(rules, rule => path.StartsWith(rule, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("User-agent: *\nDissallow: /x", "Line 2: “Dissallow” is not a directive.")]
    [InlineData("\nDisallow: /x", "Line 2: “Disallow” must follow a “User-agent” line")]
    [InlineData("User-agent: *\n\nDisallow /x", "Line 3: “Disallow /x” has no colon.")]
    [InlineData("User-agent:", "Line 1: name a crawler")]
    [InlineData("User-agent: *\nDisallow: x", "Line 2: a path starts with / or *: write “Disallow: /x”.")]
    [InlineData("User-agent: *\nSitemap: /sitemap.xml", "Line 2: a sitemap needs its full URL")]
    [InlineData("Sitemap: javascript:alert(1)", "Line 1: a sitemap needs its full URL")]
    [InlineData("User-agent: *\nCrawl-delay: soon", "Line 2: “Crawl-delay” takes a number")]
    [InlineData("User-agent: *\nDisallow: /\u0000", "Line 2: it contains a control character.")]
    [InlineData("<script>alert(1)</script>", "Line 1: “<script>alert(1)</script>” has no colon.")]
    public async Task A_line_that_crawlers_would_not_understand_is_named_and_the_text_is_kept(string typed, string said)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get("/admin/robots"), "#settings", "Save", ("Text", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith(said, page.One("#field-Text-notes .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed.Replace('\0', '\uFFFD').Trim('\n'), page.One("#field-Text")!.TextContent.Trim('\n'));
        Assert.Contains("Disallow: /admin/\n", (await shared.Visitor().Get("/robots.txt")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_far_too_long_is_refused_in_words()
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get("/admin/robots"), "#settings", "Save", ("Text", new string('#', 20_001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            "The text has 20,001 characters; the limit is 20,000.", page.One("#field-Text-notes .field-error")!.TextContent);
        Assert.Equal(5, RobotsCheck.Errors(string.Concat(Enumerable.Repeat("no\n", 50))).Count);
    }
}
