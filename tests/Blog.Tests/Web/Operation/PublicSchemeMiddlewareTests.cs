using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Operation;

/// <summary>What the blog believes about the address at which readers see it.</summary>
public class PublicSchemeMiddlewareTests
{
    [Theory]
    [InlineData("172.18.0.9", "Proxy:KnownNetworks", "10.0.0.0/8, 172.18.0.0/16", true)]
    [InlineData("172.19.0.9", "Proxy:KnownNetworks", "10.0.0.0/8, 172.18.0.0/16", false)]
    [InlineData("127.0.0.1", "Proxy:KnownNetworks", "172.18.0.0/16", false)]
    [InlineData("127.0.0.1", "Proxy:KnownNetworks", "", false)]
    [InlineData("::ffff:172.18.0.9", "Proxy:KnownNetworks", "172.18.0.0/16", true)]
    [InlineData("192.0.2.7", "Proxy:KnownProxies", "192.0.2.7", true)]
    [InlineData("192.0.2.8", "Proxy:KnownProxies", "192.0.2.7", false)]
    public async Task The_forwarded_scheme_is_believed_from_the_configured_proxies_only(
        string sender, string key, string value, bool isBelieved)
    {
        await using var blog = new ProxiedBlog(sender).With(key, value);
        var visitor = blog.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");
        var home = await visitor.Get("/");
        var robots = (await visitor.Get("/robots.txt")).Html;
        Assert.Contains($"Sitemap: {(isBelieved ? "https" : "http")}://localhost/sitemap.xml", robots);
        Assert.Equal(isBelieved ? "198.51.100.4" : sender, home.Response.Headers.GetValues("X-Test-Visitor").Single());
        Assert.All(Cookies(await visitor.Get("/setup")), cookie => Assert.Equal(isBelieved, cookie.Contains("; secure")));
    }

    [Fact]
    public async Task An_https_base_address_makes_transport_strict_and_cookies_secure()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var before = await ada.Get("/");
        Assert.False(before.Response.Headers.Contains("Strict-Transport-Security"));
        await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("BaseAddress", "https://blog.example.org"));

        var after = await blog.Visitor().Get("/");
        Assert.Equal("max-age=31536000", after.Response.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal("https://blog.example.org/", after.One("link[rel=canonical]")!.GetAttribute("href"));
        Assert.All(Cookies(await blog.Visitor().Get("/sign-in")), cookie => Assert.Contains("; secure", cookie));
        // The container's own question comes over plain HTTP.
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/health/ready")).Status);
    }

    private static List<string> Cookies(Page page)
    {
        var cookies = page.Response.Headers.GetValues("Set-Cookie").Where(c => !c.Contains("expires=Thu, 01 Jan 1970")).ToList();
        Assert.NotEmpty(cookies);
        return cookies;
    }

    /// <summary>The program as a machine of this address asks it.</summary>
    private sealed class ProxiedBlog(string sender) : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Sender(IPAddress.Parse(sender))));
        }
    }

    private sealed class Sender(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["X-Test-Visitor"] = context.Connection.RemoteIpAddress!.ToString();
                    return Task.CompletedTask;
                });
                await rest(context);
            });
            next(app);
        };
    }
}
