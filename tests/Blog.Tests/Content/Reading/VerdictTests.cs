using Blog.Tests.Content.Sharing;

namespace Blog.Tests.Content.Reading;

/// <summary>The verdict: on the page, as a line on lists, and whole in the feeds.</summary>
public class VerdictTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_show_the_verdict_as_a_line_that_opens(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish(
            "Judged",
            more: a =>
                (a.Verdict, a.VerdictLabel) = ("**The Analysis:** it holds.[^1]\n\n### And more\n\n[^1]: Mostly.", "Our verdict"),
            category: "Craft",
            tags: ["Wood"]);
        await blog.Publish(
            "Long judged",
            more: a => a.Verdict = string.Concat(Enumerable.Repeat("It goes on. ", 500)),
            category: "Craft",
            tags: ["Wood"]);
        await blog.Publish("Not judged", category: "Craft", tags: ["Wood"]);
        await blog.Publish("Featured and judged", more: a => (a.Featured, a.Verdict) = (true, "Worth it."));
        var home = await blog.Visitor().Get("/");
        Assert.Equal(["Worth it."], home.All(".lead .card-verdict p").Select(p => p.TextContent));
        foreach (var list in new[]
        {
            home,
            await blog.Visitor().Get("/category/craft"),
            await blog.Visitor().Get("/tag/wood"),
            await blog.Visitor().Get("/author/wilhelmina-testwright"),
        })
        {
            var card = list.All(".card").Single(c => c.QuerySelector("h2")!.TextContent == "Judged");
            Assert.Equal("Our verdict", card.QuerySelector("details:not([open]) > summary")!.TextContent);
            Assert.StartsWith("The Analysis: it holds.", card.QuerySelector("details p")!.TextContent);
            Assert.Null(list.All(".card")
                .Single(c => c.QuerySelector("h2")!.TextContent == "Not judged")
                .QuerySelector("details"));
            Assert.InRange(
                list.All(".card")
                    .Single(c => c.QuerySelector("h2")!.TextContent == "Long judged")
                    .QuerySelector("details p")!.TextContent.Length,
                300,
                600);
            Assert.Equal(list.All("[id]").Count, list.All("[id]").Select(e => e.Id).Distinct().Count());
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_feed_carries_the_whole_verdict(Database database)
    {
        await using var blog = await ShareLinkTests.WithAddress(new BlogApp().On(database));
        await blog.Publish(
            "Judged", "The text.", a => (a.Verdict, a.VerdictLabel) = ("**The Analysis:** it holds.", "Our verdict"));
        foreach (var feed in new[] { "/feed.xml", "/atom.xml", "/feed.json" })
        {
            var text = System.Text.RegularExpressions.Regex.Unescape(
                System.Net.WebUtility.HtmlDecode(await blog.Visitor().Client.GetStringAsync(feed))
                    .Replace("\\/", "/", StringComparison.Ordinal));
            Assert.Contains("The text.", text);
            Assert.Contains("<h2>Our verdict</h2>", text);
            Assert.Contains("<strong>The Analysis:</strong> it holds.", text);
        }
    }
}
