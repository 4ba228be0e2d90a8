using System.Net;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Tests.Content;
using Blog.Web.PageCache;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>No byte of a signed-in person's state reaches anybody else through the cache.</summary>
public class CanaryTests
{
    [Fact]
    public async Task As_an_admin_then_anonymous_over_every_address_no_byte_of_admin_state()
    {
        await using var blog = new BlogApp();
        var admin = await blog.SignedIn();
        await blog.Publish("Public words", category: "Craft", tags: ["Wood"]);
        await blog.Draft("Secret draft");
        foreach (var path in Addresses(blog))
        {
            var asAdmin = await admin.Get(path);
            var stranger = await Reader.Of(blog).Ask(path);
            var again = await Reader.Of(blog).Ask(path);
            foreach (var answer in new[] { stranger, again })
            {
                Assert.False(answer.Headers.Contains("Set-Cookie") && IsKept(blog, path), $"{path} sets a cookie from the cache");
                Assert.DoesNotContain(SignIn.Email, answer.Text);
                Assert.DoesNotContain("Secret draft", answer.Text);
                Assert.False(IsKept(blog, path) && answer.Text.Contains("__RequestVerificationToken"), $"{path} keeps a token");
            }

            if (path.StartsWith("/admin", StringComparison.Ordinal) && asAdmin.Status == HttpStatusCode.OK)
            {
                Assert.NotEqual(HttpStatusCode.OK, stranger.Status);
            }
        }
    }

    [Fact]
    public async Task Somebody_signed_in_neither_reads_nor_fills_the_cache()
    {
        await using var blog = new BlogApp();
        var admin = await blog.SignedIn();
        await blog.Publish("Watched");
        var store = blog.Services.GetRequiredService<PageStore>();
        var page = await admin.Get("/watched");
        Assert.Equal(0, store.Count);
        Assert.Equal("no-cache, private", page.Response.Headers.CacheControl!.ToString());
        Assert.Null(page.Response.Headers.ETag);
        await Reader.Of(blog).Ask("/watched");
        using var queries = new QueryCounter(blog.Folder);
        await admin.Get("/watched");
        Assert.NotEqual(0, queries.Count);
    }

    [Fact]
    public async Task A_forged_sign_in_cookie_gets_a_page_of_its_own_and_leaves_the_kept_one()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Watched", "Watched words.");
        var forged = await Reader.Of(blog).Ask("/watched", ("Cookie", "blog.auth=forged"));
        Assert.Equal(HttpStatusCode.OK, forged.Status);
        Assert.Equal(0, blog.Services.GetRequiredService<PageStore>().Count);
        Assert.Contains("Watched words.", (await Reader.Of(blog).Ask("/watched")).Text);
    }

    [Theory]
    [InlineData("x=blog.auth")]
    [InlineData("x=blog.auth=1; y=1")]
    [InlineData("my-blog.auth=1")]
    [InlineData("blog.auth")]
    [InlineData("x=1; yblog.reader=dark; z=blog.reader")]
    public async Task The_word_in_another_cookie_is_no_sign_in(string cookie)
    {
        await using var blog = new BlogApp();
        await blog.Publish("Watched", "Watched words.");
        var reader = Reader.Of(blog);
        var tag = (await reader.Ask("/watched")).ETag;
        using var queries = new QueryCounter(blog.Folder);
        Assert.Equal(tag, (await reader.Ask("/watched", ("Cookie", cookie))).ETag);
        Assert.Equal(0, queries.Count);
    }

    [Theory]
    [InlineData("blog.auth=x")]
    [InlineData("a=1;blog.authC1=x")]
    [InlineData("a=1; __Host-blog.auth=x")]
    [InlineData("a=1;  __Secure-blog.auth=x")]
    public async Task Each_name_of_the_sign_in_cookie_is_one(string cookie)
    {
        await using var blog = new BlogApp();
        await blog.Publish("Watched", "Watched words.");
        await Reader.Of(blog).Ask("/watched", ("Cookie", cookie));
        Assert.Equal(0, blog.Services.GetRequiredService<PageStore>().Count);
    }

    [Fact]
    public async Task A_shared_cache_may_keep_pages_for_as_long_as_the_owner_says()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Shared");
        var reader = Reader.Of(blog);
        Assert.Equal("public, no-cache", (await reader.Ask("/shared")).Headers.CacheControl!.ToString());
        await blog.Db(async db =>
        {
            var settings = blog.Services.GetRequiredService<SettingsStore>();
            await settings.SaveAsync(
                db, settings.Get<SiteSettings>() with { SharedMaxAge = 60 }, settings.VersionOf<SiteSettings>());
            return 0;
        });
        Assert.Equal(
            "public, must-revalidate, max-age=0, s-maxage=60", (await reader.Ask("/shared")).Headers.CacheControl!.ToString());
        var dark = await reader.Ask("/shared", ("Cookie", "blog.reader=dark"));
        Assert.Equal("no-cache, private", dark.Headers.CacheControl!.ToString());
    }

    private static bool IsKept(BlogApp blog, string path) =>
        blog.Services.GetRequiredService<PageStore>().Find(new PageCacheKey(path, "", 0, "http://localhost"))
            is { IsEmpty: false };

    /// <summary>Every route that answers GET, its parameters filled in with what exists.</summary>
    private static IEnumerable<string> Addresses(BlogApp blog) =>
        blog.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + Fill(e.RoutePattern.RawText!.TrimStart('/'))).Distinct();

    private static string Fill(string pattern) => string.Join('/', pattern.Split('/').Select(part => part switch
    {
        ['{', ..] when part.Contains("**") => "public-words",
        ['{', ..] when part.Contains("year") => "2026",
        ['{', ..] when part.Contains("month") => "11",
        ['{', ..] when part.Contains("int") || part.Contains("long") || part.Contains("id", StringComparison.OrdinalIgnoreCase) =>
            "1",
        ['{', ..] when pattern.StartsWith("category", StringComparison.Ordinal) => "craft",
        ['{', ..] when pattern.StartsWith("tag", StringComparison.Ordinal) => "wood",
        ['{', ..] => "wilhelmina-testwright",
        _ => part,
    }));
}
