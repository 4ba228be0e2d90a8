using System.Net;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Blog.Tests.Content.Taxonomy.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Settings;

public sealed class SettingsTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    private SettingsStore Store => blog.Services.GetRequiredService<SettingsStore>();

    [Theory, OnSqlite, OnPostgres]
    public async Task Title_language_and_reading_rate_change_readers_pages_at_once(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        await blog.Article("A text");
        var before = await blog.Visitor().Get("/");
        Assert.Equal("en", before.Document.DocumentElement.GetAttribute("lang"));
        await Save(ada, "/admin/settings", ("Title", "Owls & others"), ("Language", "ur"), ("WordsPerMinute", "100"));
        var after = await blog.Visitor().Get("/");
        Assert.Equal(
            ("ur", "rtl"),
            (after.Document.DocumentElement.GetAttribute("lang"), after.Document.DocumentElement.GetAttribute("dir")));
        Assert.Contains("Owls & others", after.Text, StringComparison.Ordinal);
        Assert.Equal(100, Store.Get<SiteSettings>().WordsPerMinute);
    }

    [Theory]
    [InlineData("https://Blog.Example.org/", "https://blog.example.org")]
    [InlineData(" http://localhost:5080 ", "http://localhost:5080")]
    [InlineData("", "")]
    public async Task A_base_address_is_stored_without_its_last_slash(string typed, string stored)
    {
        await Save(await blog.SignedIn(), "/admin/settings", ("BaseAddress", typed));
        Assert.Equal(stored, Store.Get<SiteSettings>().BaseAddress);
    }

    [Theory]
    [InlineData("Title", "")]
    [InlineData("Title", "bell\u0007")]
    [InlineData("BaseAddress", "blog.example.org")]
    [InlineData("BaseAddress", "ftp://example.org")]
    [InlineData("BaseAddress", "https://ada:owl@example.org")]
    [InlineData("BaseAddress", "https://example.org/blog")]
    [InlineData("BaseAddress", "https://example.org/?q=1")]
    [InlineData("BaseAddress", "javascript:alert(1)")]
    [InlineData("BaseAddress", "https://＊.example")]
    [InlineData("BaseAddress", "https://-blog.example.org")]
    [InlineData("BaseAddress", "https://999.1.1.1")]
    [InlineData("BaseAddress", "https://blog.example.org:0")]
    [InlineData("Language", "xx-nothing-at-all-of-it")]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("ArticlesPerPage", "0")]
    [InlineData("ArticlesPerPage", "51")]
    [InlineData("ArticlesPerPage", "many")]
    [InlineData("WordsPerMinute", "1e3")]
    [InlineData("WordsPerMinute", "99999999999")]
    public async Task What_cannot_be_is_said_beside_the_field_and_nothing_is_lost(string field, string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(
            await ada.Get("/admin/settings"), "#settings", null, ("Tagline", "<b>Kept</b> نص 🌟"), (field, typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.One($"#field-{field}-notes .field-error")!.TextContent);
        Assert.Equal("<b>Kept</b> نص 🌟", page.One("#field-Tagline")!.GetAttribute("value"));
        Assert.Equal("", shared.Services.GetRequiredService<SettingsStore>().Get<SiteSettings>().Tagline);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_owners_who_save_the_settings_lose_no_text(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var (mine, theirs) = (await ada.Get("/admin/settings"), await ada.Get("/admin/settings"));
        await ada.Submit(theirs, "#settings", null, ("Footer", "Theirs."));
        await Save(ada, "/admin/settings", ("Footer", "Theirs again."));
        var conflict = await ada.Submit(mine, "#settings", null, ("Footer", "Mine."), ("Version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Mine.", "Theirs again."], conflict.All(".conflict pre").Select(p => p.TextContent));
        await ada.Submit(conflict, "#settings");
        Assert.Equal("Mine.", Store.Get<SiteSettings>().Footer);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_ad_line_shows_the_address_and_links_to_the_contact_page_only_when_there_is_one(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        Assert.Null((await blog.Visitor().Get("/")).One(".spot-line"));
        await Save(ada, "/admin/ads/settings", ("ContactEmail", "ads@example.org"));
        Assert.Equal("ads@example.org", Store.Get<AdSettings>().ContactEmail);
        Assert.Equal(
            ["mailto:ads@example.org"], (await blog.Visitor().Get("/")).All(".spot-line a").Select(a => a.GetAttribute("href")));
        await Save(ada, "/admin/contact", ("Email", "ada@example.org"));
        Assert.NotNull((await blog.Visitor().Get("/")).One(".spot-line a[href='/contact?topic=advertise']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_contact_page_shows_intro_and_address_and_is_not_there_while_nothing_is_set(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/contact")).Status);
        await Save(ada, "/admin/contact", ("Email", "ada@example.org"), ("Intro", "Write to me.\n\n<b>Really.</b>"));
        var page = await blog.Visitor().Get("/contact");
        Assert.Equal(
            ["Write to me.", "<b>Really.</b>", "ada@example.org"], page.All(".contact header p").Select(p => p.TextContent));
        Assert.Equal("ada@example.org", page.One("a[href='mailto:ada@example.org']")!.TextContent);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ada@example")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example.org\u0007")]
    public async Task What_is_no_address_is_refused_and_kept(string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get("/admin/contact"), "#settings", null, ("Email", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.One("#field-Email-notes .field-error")!.TextContent);
    }

    private static async Task Save(Visitor ada, string path, params (string Name, string Value)[] fields)
    {
        var page = await ada.Submit(await ada.Get(path), "#settings", null, fields);
        Assert.True(page.Status == HttpStatusCode.Redirect, page.Text);
    }
}
