using System.Net;
using Blog.Content.Sharing;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Sharing;

/// <summary>The plain links by which readers pass an article on.</summary>
public class ShareLinkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_owner_chooses_where_readers_may_share(Database database)
    {
        await using var blog = await WithAddress(new BlogApp().On(database).WithOwner());
        var ada = await blog.SignedIn();
        await blog.Publish("Tea & \"biscuits\"");
        var links = (await blog.Visitor().Get("/tea-biscuits")).All(".share a");
        Assert.Equal(["Email", "Mastodon", "WhatsApp"], links.Select(a => a.TextContent));
        Assert.Equal(
            "mailto:?subject=Tea%20%26%20%22biscuits%22&body=http%3A%2F%2Flocalhost%2Ftea-biscuits",
            links[0].GetAttribute("href"));

        var screen = await ada.Get("/admin/sharing");
        Assert.Equal(
            ["mail", "mastodon", "whatsapp"], screen.All("input[name=Targets][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(screen, "#settings", "Save", ("Targets", "hackernews"),
            ("Targets", "linkedin"), ("Targets", "no-such-place"))).Status);
        links = (await blog.Visitor().Get("/tea-biscuits")).All(".share a");
        Assert.Equal(["LinkedIn", "Hacker News"], links.Select(a => a.TextContent));
        Assert.All(links, a => Assert.Equal("noopener nofollow", a.GetAttribute("rel")));

        await ada.Submit(await ada.Get("/admin/sharing"), "#settings", "Save", ("Targets", ""));
        Assert.Null((await blog.Visitor().Get("/tea-biscuits")).One(".share"));
    }

    [Fact]
    public async Task Who_saves_second_sees_what_the_first_chose_also_when_that_is_nothing()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var (first, second) = (await ada.Get("/admin/sharing"), await ada.Get("/admin/sharing"));
        await ada.Submit(first, "#settings", "Save", ("Targets", ""));
        var told = await ada.Submit(second, "#settings", "Save", ("Targets", "hackernews"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(
            ["Your version Hacker News", "Saved version none"],
            told.All(".conflict > div").Select(d => $"{d.Children[0].TextContent} {d.Children[1].TextContent}"));
    }

    [Fact]
    public async Task While_nobody_knows_the_blogs_address_there_is_nothing_to_share()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Tea");
        Assert.Null((await blog.Visitor().Get("/tea")).One(".share"));
    }

    [Fact]
    public void Every_link_is_a_whole_address_with_the_articles_own_in_it()
    {
        Assert.All(ShareTarget.All, target =>
        {
            var link = target.Link("https://blog.example.org/ø?a=1&b=2", "Ünder & 100% {0} #1");
            Assert.True(Uri.TryCreate(link, UriKind.Absolute, out _), link);
            Assert.Contains("https%3A%2F%2Fblog.example.org%2F%C3%B8%3Fa%3D1%26b%3D2", link);
        });
    }

    internal static async Task<BlogApp> WithAddress(BlogApp blog)
    {
        await blog.Db(async db =>
        {
            var settings = blog.Services.GetRequiredService<SettingsStore>();
            await settings.SaveAsync(
                db, settings.Get<SiteSettings>() with { BaseAddress = "http://localhost" }, settings.VersionOf<SiteSettings>());
            return 0;
        });
        return blog;
    }
}
