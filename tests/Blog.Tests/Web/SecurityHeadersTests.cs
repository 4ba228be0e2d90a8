using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Content;
using Blog.Tests.Support.Contact;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Blog.Tests.Web;

public class SecurityHeadersTests
{
    private const string Address = "https://blog.example.org";

    [Fact]
    public async Task Mozilla_s_Observatory_gives_each_page_140_or_more()
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.Publish("The sea");
        await blog.Save(new SiteSettings { BaseAddress = Address });
        var reader = At(blog, Address);
        foreach (var path in new[] { "/", "/the-sea", "/the-sea", "/search", "/contact", "/sign-in", "/no-such-page" })
        {
            var page = await reader.Get(path);
            var tests = string.Join(", ", Observatory.TestsOf(page).Select(t => $"{t.Key} {t.Value}"));
            Assert.True(Observatory.ScoreOf(page) >= 140, $"{path}: {Observatory.ScoreOf(page)} ({tests})");
        }
    }

    [Theory]
    [InlineData("/", "same-origin")]
    [InlineData("/sign-in", "same-origin")]
    [InlineData("/search.js", "same-origin")]
    [InlineData("/favicon.ico", "cross-origin")]
    [InlineData("/favicon.svg", "cross-origin")]
    public async Task Pages_are_for_this_origin_alone_and_icons_for_whoever_shows_them(string path, string policy)
    {
        await using var blog = new BlogApp().WithOwner();
        var page = await blog.Visitor().Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(policy, page.Response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task A_reader_s_page_frames_nothing_and_the_admin_area_only_the_theme_s_preview()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        await blog.Publish("The sea");
        Assert.Contains("frame-src 'none'", Policy(await blog.Visitor().Get("/the-sea")));
        var theme = await ada.Get("/admin/theme");
        Assert.Contains("frame-src 'self'", Policy(theme));
        Assert.Contains("require-trusted-types-for 'script'; trusted-types blog", Policy(theme));
        Assert.Contains("frame-ancestors 'self'", Policy(await ada.Get("/admin/theme/preview")));
        Assert.Contains("require-trusted-types-for 'script'", Policy(await blog.Visitor().Get("/search")));
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/articles?status=draft")]
    public async Task A_redirect_leads_to_no_host_that_only_the_request_names(string path)
    {
        await using var blog = new BlogApp().WithOwner();
        foreach (var host in new[] { "http://evil.example", "http://blog:5080", "http://localhost" })
        {
            var page = await At(blog, host).Get(path);
            Assert.Equal(HttpStatusCode.Redirect, page.Status);
            Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(path)}", page.Location);
        }
    }

    [Fact]
    public async Task Hosts_are_refused_only_where_the_owner_lists_those_that_are_good()
    {
        await using var any = new BlogApp().WithOwner();
        Assert.Equal(HttpStatusCode.OK, (await At(any, "http://evil.example").Get("/")).Status);
        await using var listed = new BlogApp().WithOwner().With("AllowedHosts", "blog.example.org;localhost");
        Assert.Equal(HttpStatusCode.BadRequest, (await At(listed, "http://evil.example").Get("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await At(listed, "http://blog.example.org").Get("/")).Status);
    }

    [Fact]
    public async Task Signing_out_has_the_browser_forget_the_pages_that_it_kept_and_nothing_else()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        Assert.False((await ada.Get("/admin")).Response.Headers.Contains("Clear-Site-Data"));
        var left = await ada.Submit(await ada.Get("/admin"), "form[action='/sign-out']");
        Assert.Equal("\"cache\"", left.Response.Headers.GetValues("Clear-Site-Data").Single());
    }

    internal static Visitor At(BlogApp blog, string address) => new(blog.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri(address),
    }));

    private static string Policy(Page page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();
}
