using System.Net;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Tests.Ads;
using Blog.Tests.Support.Donations;
using Blog.Tests.Web.PageCache;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content;

/// <summary>A word that stands only in what readers must not see is nowhere, whatever is asked for.</summary>
public class HiddenArticlesTests
{
    private const string Canary = "xanaryx";
    private const string Visible = "Seen-by-all";
    private static readonly DateTime Now = BlogApp.Start.UtcDateTime;

    // What the visible ones ask their readers to continue with.
    private static readonly string[] Picks = ["draft", "taken back", "deleted"];

    [Theory, OnSqlite, OnPostgres]
    public async Task No_public_address_shows_a_word_of_a_draft_or_of_what_is_scheduled_taken_back_binned_or_deleted(
        Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        await blog.Way();
        var hidden = await Write(blog);
        var token = await blog.AdvertiseEverywhere();
        var addresses = PublicAddresses.Of(blog).ConvertAll(a => a.Replace("{token}", token));
        var reader = Reader.Of(blog);
        Assert.Contains(Canary, (await reader.Ask($"/ads/report/{token}")).Text);
        Assert.Contains(Canary, string.Concat(await Task.WhenAll(addresses.Select(async a => (await reader.Ask(a)).Text))));
        await Hide(blog, hidden);

        foreach (var address in addresses.Concat(addresses))
        {
            var answer = await reader.Ask(address);
            Assert.True((int)answer.Status < 500, $"{address}: {answer.Status}");
            Assert.False(answer.Text.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{address}: {Around(answer.Text)}");
        }

        foreach (var (slug, status) in new[]
        {
            ("draft", HttpStatusCode.NotFound), ("scheduled", HttpStatusCode.NotFound), ("taken-back", HttpStatusCode.NotFound),
            ("binned", HttpStatusCode.Gone), ("deleted", HttpStatusCode.Gone),
        })
        {
            foreach (var address in new[] { $"/{Canary}-{slug}", $"/{Canary}-{slug}.md" })
            {
                var answer = await reader.Ask(address);
                Assert.True(answer.Status == status, $"{address}: {answer.Status}");
                Assert.False(answer.Text.Contains("secret", StringComparison.OrdinalIgnoreCase), address);
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_count_or_choice_tells_of_them_either(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await Hide(blog, await Write(blog));
        var visitor = blog.Visitor();
        Assert.Equal(["Birds"], (await visitor.Get("/categories")).All(".card h2").Select(h => h.TextContent));
        Assert.Equal("3 articles", (await visitor.Get("/categories")).One(".found")!.TextContent);
        Assert.Equal("3", (await visitor.Get("/tags")).All("small").Single().TextContent);
        Assert.Equal(["2026"], (await visitor.Get("/archive")).All(".years a").Select(a => a.TextContent.Trim()));
        Assert.Equal(["all", "2026"], (await visitor.Get("/search")).All("select[name=year] option").Select(o => o.TextContent));
        foreach (var address in new[]
        {
            $"/search?q={Canary}", $"/search/results?q={Canary}", $"/search?q={Canary}&category=birds&year=2026&tag=night",
        })
        {
            Assert.Empty((await visitor.Get(address)).All(".cards, .found"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_tag_and_an_author_of_nothing_published_are_unknown_to_readers(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Publish("Sea", tags: "secret");
        string[] addresses = ["/tag/secret", "/tag/secret/feed.xml", "/author/ada-example", "/author/ada-example/atom.xml"];
        Assert.All(await Statuses(), status => Assert.Equal(HttpStatusCode.OK, status));
        await blog.Change(id, (desk, article) => Saved(desk, article, article.Unpublish));
        Assert.All(await Statuses(), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("/tag/secret")).Status);
        Task<HttpStatusCode[]> Statuses() => Task.WhenAll(addresses.Select(async a => (await blog.Visitor().Get(a)).Status));
    }

    /// <summary>
    /// Three articles that readers see, and among them five that they do not, all of one shelf, series and translation.
    /// </summary>
    private static async Task<Dictionary<string, long>> Write(BlogApp blog)
    {
        var group = Guid.NewGuid();
        await Llms.MarkdownFileTests.Page(blog, "About", Blog.Content.Pages.PageStatus.Published);
        await Llms.MarkdownFileTests.Page(blog, $"{Canary} page", Blog.Content.Pages.PageStatus.Draft);
        var hidden = new Dictionary<string, long>();
        foreach (var (name, language, at) in new[]
        {
            ("draft", "de", Now.AddHours(-5)), ("scheduled", "ur", Now.AddHours(-4)),
            ("taken back", "fr", new DateTime(2019, 5, 1, 0, 0, 0, DateTimeKind.Utc)),
            ("binned", "es", Now.AddHours(-2)), ("deleted", "it", Now.AddHours(-1)),
        })
        {
            hidden[name] = await blog.Publish($"{Canary} {name}", $"Secret words. {Canary}\n\n## {Canary}", a =>
            {
                (a.Subtitle, a.Keywords, a.Excerpt, a.Verdict, a.VerdictLabel, a.HeroAlt) =
                    (Canary, Canary, $"{Canary} in short", Canary, Canary, Canary);
                (a.Featured, a.Series, a.SeriesPlace, a.TranslationGroup, a.Language) = (true, "Night birds", 2, group, language);
            }, at, "Birds", "Night", $"{Canary} tag");
        }

        foreach (var (pick, i) in Picks.Select((p, i) => (hidden[p], i)))
        {
            await blog.Publish(Visible, "Words for all.", a =>
            {
                (a.ContinueReadingId, a.Series, a.SeriesPlace) = (pick, "Night birds", i + 1);
                a.TranslationGroup = i == 0 ? group : null;
            }, Now.AddHours(-3 - i), "Birds", "Night");
        }

        return hidden;
    }

    private static async Task Hide(BlogApp blog, Dictionary<string, long> hidden)
    {
        await blog.Change(hidden["draft"], (desk, article) => Saved(desk, article, article.Unpublish));
        await blog.Change(hidden["taken back"], (desk, article) => Saved(desk, article, article.Unpublish));
        await blog.Change(hidden["scheduled"], (desk, article) =>
            Saved(desk, article, () => article.Schedule(new DateTime(2027, 1, 5, 0, 0, 0, DateTimeKind.Utc), Now)));
        await blog.Change(hidden["binned"], (desk, article) => desk.TrashAsync(article));
        await blog.Change(hidden["deleted"], async (desk, article) =>
        {
            await desk.TrashAsync(article);
            await desk.DeleteAsync(article);
        });
    }

    private static Task Saved(ArticleDesk desk, Article article, Action change)
    {
        change();
        return desk.SaveAsync(article);
    }

    private static string Around(string text)
    {
        var at = text.IndexOf(Canary, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 60)];
    }
}
