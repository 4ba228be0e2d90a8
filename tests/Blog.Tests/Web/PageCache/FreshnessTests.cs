using System.Net;
using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Settings;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>Whatever changes, who asks afterwards sees it, on every page that shows it.</summary>
public class FreshnessTests
{
    private static readonly DateTime Now = BlogApp.Start.UtcDateTime;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_article_is_on_every_list_at_once(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("The older one", category: "Craft", tags: ["Wood"]);
        string[] lists =
        [
            "/", "/category/craft", "/tag/wood", "/author/wilhelmina-testwright", "/archive", "/archive/2026/11", "/feed.xml",
            "/category/craft/feed.json", "/tag/wood/atom.xml",
        ];
        await BaseAddress(blog);
        var reader = await Asked(blog, [.. lists, "/the-newer-one", "/sitemaps/articles-1.xml"]);
        await blog.Publish("The newer one", at: Now, category: "Craft", tags: ["Wood"]);
        foreach (var list in lists)
        {
            Assert.True((await reader.Ask(list)).Text.Contains("The newer one"), list);
        }

        Assert.Contains("the-newer-one", (await reader.Ask("/sitemaps/articles-1.xml")).Text);

        Assert.Equal(HttpStatusCode.OK, (await reader.Ask("/the-newer-one")).Status);
        Assert.Contains("The newer one", (await reader.Ask("/the-older-one")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edit_shows_on_the_article_on_lists_and_where_it_is_suggested(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var id = await blog.Publish("Plain title", at: Now.AddDays(-1), category: "Craft");
        await blog.Publish("Its neighbour", at: Now, category: "Craft");
        string[] pages = ["/plain-title", "/", "/category/craft", "/archive", "/its-neighbour"];
        var reader = await Asked(blog, pages);
        await blog.Change(id, (desk, article) =>
        {
            article.Title = "Golden title";
            return desk.SaveAsync(article, "plain-title");
        });
        foreach (var page in pages)
        {
            Assert.True((await reader.Ask(page)).Text.Contains("Golden title"), page);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_taken_back_is_gone_everywhere(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var id = await blog.Publish("Regretted", category: "Craft", tags: ["Wood"]);
        await blog.Publish("Kept", category: "Craft", tags: ["Wood"]);
        var reader = await Asked(blog, ["/regretted", "/", "/category/craft", "/tag/wood", "/archive", "/kept"]);
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        Assert.Equal(HttpStatusCode.Gone, (await reader.Ask("/regretted")).Status);
        foreach (var page in new[] { "/", "/category/craft", "/tag/wood", "/archive", "/kept" })
        {
            Assert.False((await reader.Ask(page)).Text.Contains("Regretted"), page);
        }

        await blog.Change(id, (desk, article) => desk.RestoreAsync(article));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Ask("/regretted")).Status);
    }

    [Fact]
    public async Task A_renamed_category_and_a_renamed_tag_show_their_new_names()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Filed", category: "Craft", tags: ["Wood"]);
        var reader = await Asked(blog, ["/", "/filed", "/category/craft", "/tag/wood"]);
        await blog.Db(async db =>
        {
            (await db.Set<Category>().SingleAsync()).Name = "Handicraft";
            (await db.Set<Tag>().SingleAsync()).Name = "Timber";
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Handicraft", (await reader.Ask("/")).Text);
        Assert.Contains("Handicraft", (await reader.Ask("/category/craft")).Text);
        Assert.Contains("Timber", (await reader.Ask("/tag/wood")).Text);
        var article = (await reader.Ask("/filed")).Text;
        Assert.Contains("Handicraft", article);
        Assert.Contains("Timber", article);
    }

    [Fact]
    public async Task A_setting_and_a_menu_entry_show_on_every_page()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Any page");
        var reader = await Asked(blog, ["/", "/any-page"]);
        await blog.Db(async db =>
        {
            var settings = blog.Services.GetRequiredService<SettingsStore>();
            await settings.SaveAsync(
                db, settings.Get<SiteSettings>() with { Footer = "A new foot." }, settings.VersionOf<SiteSettings>());
            return 0;
        });
        Assert.Contains("A new foot.", (await reader.Ask("/any-page")).Text);
        await using var scope = blog.Services.CreateAsyncScope();
        var page = new StaticPage { Title = "About us", Body = "Us.", InMenu = true, Status = PageStatus.Published };
        await scope.ServiceProvider.GetRequiredService<PageDesk>().SaveAsync(page);
        Assert.Contains("About us", (await reader.Ask("/any-page")).Text);
        Assert.Contains("About us", (await reader.Ask("/")).Text);
    }

    [Fact]
    public async Task A_scheduled_article_replaces_the_page_that_said_there_is_none()
    {
        await using var blog = new BlogApp();
        await blog.Draft("Due soon", more: a => a.Schedule(Now.AddMinutes(5), Now));
        var reader = await Asked(blog, ["/due-soon", "/"]);
        for (var minute = 0; minute < 100 && (await reader.Ask("/due-soon")).Status != HttpStatusCode.OK; minute++)
        {
            blog.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(50);
        }

        Assert.Equal(HttpStatusCode.OK, (await reader.Ask("/due-soon")).Status);
        Assert.Contains("Due soon", (await reader.Ask("/")).Text);
    }

    [Fact]
    public async Task An_edit_of_one_article_leaves_the_others_kept()
    {
        await using var blog = new BlogApp();
        var id = await blog.Draft("A draft");
        await blog.Publish("Untouched", more: a => a.ContinueReadingId = null);
        var reader = await Asked(blog, ["/untouched"]);
        using var queries = new QueryCounter(blog.Folder);
        await blog.Change(id, (desk, article) => desk.SaveAsync(article));
        var before = queries.Count;
        await reader.Ask("/untouched");
        Assert.Equal(before, queries.Count);
    }

    // Without one, what holds absolute addresses is not kept.
    private static Task<int> BaseAddress(BlogApp blog) => blog.Db(async db =>
    {
        await blog.Services.GetRequiredService<SettingsStore>()
            .SaveAsync(db, new SiteSettings { BaseAddress = "https://blog.example.org" }, 0);
        return 0;
    });

    private static async Task<Reader> Asked(BlogApp blog, string[] paths)
    {
        var reader = Reader.Of(blog);
        foreach (var path in paths)
        {
            await reader.Ask(path);
            await reader.Ask(path);
        }

        return reader;
    }
}
