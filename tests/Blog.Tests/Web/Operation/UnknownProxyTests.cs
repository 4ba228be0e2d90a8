using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Operation;

/// <summary>Behind a proxy that nobody named, all visitors are one: the owner is told.</summary>
public class UnknownProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("172.18.0.1", "172.18.0.1")]
    [InlineData("::ffff:10.0.0.3", "10.0.0.3")]
    [InlineData("fd12::1", "fd12::1")]
    public async Task Dashboard_System_page_and_log_name_a_proxy_that_is_not_believed(string peer, string shown)
    {
        await using var blog = new BehindProxy(peer).With("Blog:BaseAddress", "http://example.org");
        var ada = await blog.SignedIn();
        Assert.Null((await ada.Get("/admin")).One(".notice-warn"));
        ada.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");
        await ada.Get("/");

        Assert.Contains($"Proxy:KnownProxies={shown}", (await ada.Get("/admin")).One(".notice-warn")!.TextContent);
        Assert.Contains($"Proxy:KnownProxies={shown}", (await ada.Get("/admin/system")).One(".notice-warn")!.TextContent);
        var line = Assert.Single(blog.LogLines(), l => l.Contains("Proxy:KnownProxies"));
        Assert.Contains("WRN", line);
        Assert.DoesNotContain("198.51.100.4", string.Join('\n', blog.LogLines()));
    }

    [Theory]
    [InlineData("203.0.113.9", "", "198.51.100.4")]
    [InlineData("2001:db8::9", "", "198.51.100.4")]
    [InlineData("172.18.0.1", "172.18.0.0/16", "198.51.100.4")]
    [InlineData("172.18.0.1", "", null)]
    public async Task Strangers_known_proxies_and_neighbours_without_the_header_are_no_reason_to_warn(
        string peer, string known, string? forwarded)
    {
        await using var blog = new BehindProxy(peer).With("Blog:BaseAddress", "http://example.org")
            .With("Proxy:KnownNetworks", known);
        var ada = await blog.SignedIn();
        if (forwarded is not null)
        {
            ada.Client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        }

        await ada.Get("/");

        Assert.Null((await ada.Get("/admin")).One(".notice-warn"));
    }

    /// <summary>The program as a machine of this address asks it.</summary>
    private sealed class BehindProxy(string peer) : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Peer(IPAddress.Parse(peer))));
        }
    }

    private sealed class Peer(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(rest => context =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
