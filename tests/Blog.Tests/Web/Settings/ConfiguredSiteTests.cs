using Blog.Core.Settings;
using Blog.Web;
using Blog.Web.Account;
using Blog.Web.Operation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Settings;

/// <summary>What the configuration says of the site, and what of it the owner may change.</summary>
public class ConfiguredSiteTests
{
    private const string Address = "http://localhost:8080";

    [Fact]
    public async Task Before_there_is_an_owner_the_configuration_names_the_blog_and_afterwards_the_owner_does()
    {
        using var folder = new TestFolder();
        await using (var blog = Configured("Quiet owls", "ur"))
        {
            Assert.Equal(("Quiet owls", "ur", "Asia/Karachi"), Words(Site(blog)));
            Assert.Equal("rtl", (await blog.Visitor().Get("/")).Document.DocumentElement.GetAttribute("dir"));
            Assert.NotNull(blog.Services.GetRequiredService<SetupToken>().Current);
        }

        await using (var blog = Configured("Quiet owls", "de").WithOwner())
        {
            var ada = await blog.SignedIn();
            Assert.Equal(("Quiet owls", "de", "Asia/Karachi"), Words(Site(blog)));
            await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("Title", "Loud owls"));
        }

        await using var again = Configured("Quiet owls", "ur").WithOwner();
        Assert.Equal(("Loud owls", "de", "Asia/Karachi"), Words(Site(again)));

        BlogApp Configured(string title, string language) =>
            new BlogApp { Folder = folder.Path, KeepFolder = true }
                .With("Blog:Title", title).With("Blog:Language", language).With("Blog:TimeZone", "Asia/Karachi");
    }

    [Fact]
    public async Task The_configured_base_address_wins_and_the_settings_say_so_and_keep_what_was_entered()
    {
        using var folder = new TestFolder();
        await using (var blog = In(folder).WithOwner())
        {
            await blog.Site();
        }

        await using (var blog = In(folder).With("Blog:BaseAddress", Address + "/").WithOwner())
        {
            var ada = await blog.SignedIn();
            Assert.Equal(Address, Site(blog).BaseAddress);
            Assert.Contains($"Sitemap: {Address}/sitemap.xml", (await blog.Visitor().Get("/robots.txt")).Html);
            var form = await ada.Get("/admin/settings");
            var field = form.One("#field-BaseAddress")!;
            Assert.Equal((Address, true), (field.GetAttribute("value"), field.HasAttribute("readonly")));
            Assert.Contains("Set in the configuration (Blog:BaseAddress)", form.Text);
            var saved = await ada.Submit(
                form, "#settings", null, ("Title", "Owls"), ("BaseAddress", "https://elsewhere.example.org"));
            Assert.Equal("/admin/settings", saved.Location);
            Assert.Equal(("Owls", Address), (Site(blog).Title, Site(blog).BaseAddress));
            var warning = (await ada.Get("/admin")).One(".notice-warn")!;
            Assert.Contains("leads to this machine", warning.TextContent);
            // The settings do not decide, so they are no remedy.
            Assert.Null(warning.QuerySelector("a"));
        }

        await using var later = In(folder).WithOwner();
        Assert.Equal(("Owls", SiteWords.Address), (Site(later).Title, Site(later).BaseAddress));
    }

    [Fact]
    public async Task Set_up_does_not_ask_for_an_address_that_the_configuration_decides()
    {
        await using var blog = new BlogApp().With("Blog:BaseAddress", Address);
        var page = await blog.Visitor().Get("/setup");
        Assert.Null(page.One("#BaseAddress"));
        Assert.Contains($"Site URL: {Address} (set in the configuration, Blog:BaseAddress).", page.Text);
        Assert.NotNull(page.One("#TimeZone"));
    }

    [Theory]
    [InlineData("Blog:BaseAddress", "blog.example.org")]
    [InlineData("Blog:BaseAddress", "https://example.org/blog")]
    [InlineData("Blog:BaseAddress", "ftp://example.org")]
    [InlineData("Blog:Title", "Owls\nand others")]
    [InlineData("Blog:Language", "Klingon!")]
    [InlineData("Blog:TimeZone", "Mars/Olympus")]
    public void A_value_that_cannot_be_ends_the_start_by_the_name_of_its_key(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var error = Assert.Throws<StartupException>(() => ConfigurationCheck.Require(configuration));
        Assert.StartsWith($"Configuration: {key} is '", error.Message);
        Assert.Equal(ExitCodes.BadConfiguration, error.ExitCode);
    }

    private static BlogApp In(TestFolder folder) => new() { Folder = folder.Path, KeepFolder = true };

    private static SiteSettings Site(BlogApp blog) => blog.Services.GetRequiredService<SettingsStore>().Get<SiteSettings>();

    private static (string Title, string Language, string TimeZone) Words(SiteSettings site) =>
        (site.Title, site.Language, site.TimeZone);
}
