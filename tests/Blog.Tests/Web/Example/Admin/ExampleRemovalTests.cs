using System.Net;
using System.Text.Json;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Content.Articles;
using Blog.Content.Views;
using Blog.Core.Example;
using Blog.Core.Settings;
using Blog.Support.Donations.Ledger;
using Blog.Tests.Ads;
using Blog.Tests.Content;
using Blog.Tests.Support.Donations;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.Example.Admin;

/// <summary>The example content goes on the owner's word, all of it and nothing else.</summary>
public class ExampleRemovalTests
{
    private const string Screen = "/admin/example/delete";

    // What the program notes of its own work, and whoever is signed in.
    private static readonly string[] Workings = ["Sessions", "UndeliveredEvents", "EventLeases", "Settings"];

    [Theory, OnSqlite, OnPostgres]
    public async Task All_of_it_goes_and_the_blog_is_as_if_it_had_never_been_there(Database database)
    {
        await using var blog = Filled(database);
        var ada = await blog.SignedIn();
        Assert.Contains("example content", (await ada.Get("/admin/articles")).One(".example-strip")!.TextContent);
        var asked = await ada.Get((await ada.Get("/admin")).One(".example-strip a")!.GetAttribute("href")!);
        Assert.Null(asked.One(".example-strip"));
        Assert.Superset(
            new HashSet<string> { "4 campaigns", "3 ad slots", "4 ways to give", "15 donations", "1 page", "4 categories" },
            asked.All("#delete li").Select(li => li.TextContent.Trim()).ToHashSet());

        var done = await ada.Follow(await ada.Submit(asked, "#delete"));
        Assert.Contains("The example content has been removed.", done.Text, StringComparison.Ordinal);
        Assert.Null(done.One(".example-strip"));
        var home = await blog.Visitor().Get("/");
        Assert.DoesNotContain("Lantern", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", home.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/sqlite-in-production")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/category/ai")).Status);
        Assert.Empty(Directory.GetFiles(Path.Combine(blog.Folder, "media"), "*.webp", SearchOption.AllDirectories));

        await using var never = new BlogApp().On(database);
        await never.SignedIn();
        Assert.Equal(await Rows(never), await Rows(blog));
        Assert.Equal("example", await blog.Db(db => db.Set<Setting>().Where(s => s.Key == ExampleSettingsKey).Select(s => s.Key)
            .SingleAsync()));

        // A second time, from a screen that is still open.
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(asked, "#delete")).Status);
        Assert.Contains("There is no example content", (await ada.Get(Screen)).Text, StringComparison.Ordinal);
        Assert.Equal(await Rows(never), await Rows(blog));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_owner_has_written_and_changed_stays_with_what_it_needs(Database database)
    {
        await using var blog = Filled(database);
        var ada = await blog.SignedIn();
        await Own(blog);
        var asked = await ada.Get(Screen);
        var stays = asked.All("#delete .stack-small li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Contains("Delete the Flag", stays);
        Assert.Contains("Sidebar", stays);
        Assert.Contains("AI", stays);
        await ada.Submit(asked, "#delete");

        var reader = blog.Visitor();
        Assert.Equal(
            ["delete-the-flag", "my-own"], (await blog.Db(db => db.Articles.Select(a => a.Slug).ToListAsync())).Order());
        Assert.Contains("Now mine.", (await reader.Get("/delete-the-flag")).Text, StringComparison.Ordinal);
        Assert.Contains("My own", (await reader.Get("/category/ai")).Text, StringComparison.Ordinal);
        Assert.Contains("My own", (await reader.Get("/tag/sqlite")).Text, StringComparison.Ordinal);
        var hero = (await reader.Get("/my-own")).One("img.hero, .hero img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(hero)).Status);
        Assert.Equal(["Mine"], await blog.Db(db => db.Campaigns.Select(c => c.Name).ToListAsync()));
        // The first is each blog's own.
        Assert.Equal(["Page top", "Sidebar"], (await blog.Db(db => db.AdSlots.Select(s => s.Name).ToListAsync())).Order());
        Assert.Equal([700], await blog.Db(db => db.Set<Donation>().Select(d => d.Minor).ToListAsync()));
        var site = await Site(blog);
        Assert.Equal(("Mine alone", new SiteSettings().Tagline), (site.Title, site.Tagline));
        Assert.Equal(0, await blog.Db(db => db.Set<BlogViews>().CountAsync()));
    }

    [Fact]
    public async Task What_was_changed_goes_too_where_the_owner_says_so()
    {
        await using var blog = Filled(Database.Sqlite);
        var ada = await blog.SignedIn();
        await blog.Change(await FlagOf(blog), (desk, article) =>
        {
            article.Body = "Now mine.";
            return desk.SaveAsync(article);
        });
        await ada.Submit(await ada.Get(Screen), "#delete", null, ("changed", "true"));
        Assert.Equal(0, await blog.Db(db => db.Articles.CountAsync()));
        Assert.Equal(0, await blog.Db(db => db.Set<ExampleRow>().CountAsync()));
    }

    [Fact]
    public async Task What_lies_in_the_bin_is_not_asked_about()
    {
        await using var blog = Filled(Database.Sqlite);
        var ada = await blog.SignedIn();
        await blog.Change(await FlagOf(blog), (desk, article) => desk.TrashAsync(article));
        var asked = await ada.Get(Screen);
        Assert.Null(asked.One("#delete input[name=changed]"));
        await ada.Submit(asked, "#delete");
        Assert.Equal(0, await blog.Db(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_blog_that_never_had_it_says_nothing_of_it()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        await blog.Publish("Mine");
        Assert.Null((await ada.Get("/admin")).One(".example-strip"));
        var screen = await ada.Get(Screen);
        Assert.Contains("There is no example content on this site.", screen.Text, StringComparison.Ordinal);
        Assert.Null(screen.One("#delete"));
        Assert.Contains("/sign-in", (await blog.Visitor().Get(Screen)).Location, StringComparison.Ordinal);
    }

    private const string ExampleSettingsKey = "example";

    private static BlogApp Filled(Database database) => new BlogApp().On(database).WithOwner().With("Example:Content", "true");

    private static Task<long> FlagOf(BlogApp blog) =>
        blog.Db(db => db.Articles.Where(a => a.Slug == "delete-the-flag").Select(a => a.Id).SingleAsync());

    private static async Task<SiteSettings> Site(BlogApp blog) => JsonSerializer.Deserialize<SiteSettings>(
        await blog.Db(db => db.Set<Setting>().Where(s => s.Key == SiteSettings.Key).Select(s => s.Json).SingleAsync()))!;

    /// <summary>An article, a campaign and a donation of the owner's own beside the example, and two changes of it.</summary>
    private static async Task Own(BlogApp blog)
    {
        await blog.Change(await FlagOf(blog), (desk, article) =>
        {
            article.Body = "Now mine.";
            return desk.SaveAsync(article);
        });
        var hero = await blog.Db(db => db.Articles.Where(a => a.HeroId != null).Select(a => a.HeroId).FirstAsync());
        await blog.Publish("My own", more: a => a.HeroId = hero, category: "AI", tags: ["SQLite"]);
        var slot = await blog.Db(db => db.AdSlots.SingleAsync(s => s.Name == "Sidebar"));
        await blog.Campaign(slot, "Mine");
        await blog.Donated(700);
        await blog.Db(async db =>
        {
            var row = await db.Set<Setting>().SingleAsync(s => s.Key == SiteSettings.Key);
            var site = JsonSerializer.Deserialize<SiteSettings>(row.Json)!;
            row.Json = JsonSerializer.Serialize(site with { Title = "Mine alone" });
            return await db.SaveChangesAsync();
        });
    }

    private static Task<string> Rows(BlogApp blog) => blog.Db(async db =>
    {
        var counts = new SortedDictionary<string, long>();
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct();
        foreach (var table in tables.Except(Workings))
        {
            var sql = "SELECT COUNT(*) AS \"Value\" FROM \"" + table + "\"";
            counts[table] = await db.Database.SqlQueryRaw<long>(sql).SingleAsync();
        }

        return string.Join('\n', counts.Where(c => c.Value > 0));
    });
}
