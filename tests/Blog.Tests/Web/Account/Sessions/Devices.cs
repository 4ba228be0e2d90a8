using Blog.Core.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.Account.Sessions;

/// <summary>Browsers of one person at several addresses, and what a test asks of their sessions.</summary>
internal static class Devices
{
    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    public const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        + "Version/18.5 Mobile/15E148 Safari/604.1";

    /// <summary>Visitors' addresses come from X-Forwarded-For.</summary>
    public static BlogApp WithAddresses(this BlogApp blog) => blog.With("Proxy:KnownProxies", "127.0.0.1");

    /// <summary>A browser at an address.</summary>
    public static Visitor Device(this BlogApp blog, string userAgent = Firefox, string address = "203.0.113.77")
    {
        var visitor = blog.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("User-Agent", userAgent);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    /// <summary>The same browser, signed in.</summary>
    public static async Task<Visitor> SignedInDevice(
        this BlogApp blog, string userAgent = Firefox, string address = "203.0.113.77", string password = SignIn.Password)
    {
        var visitor = blog.Device(userAgent, address);
        var answer = await visitor.TrySignIn(password: password);
        Assert.Equal("/admin", answer.Location);
        return visitor;
    }

    /// <summary>Whether the browser is still signed in.</summary>
    public static async Task<bool> IsIn(this Visitor visitor) => (await visitor.Get("/admin/profile")).Location is null;

    /// <summary>Somebody who has copied a cookie, as by a shared computer's disk, and sends it from elsewhere.</summary>
    public static Visitor WithCookie(this BlogApp blog, string cookie)
    {
        var client = blog.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            HandleCookies = false,
        });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return new(client);
    }

    /// <summary>The sign-in cookie that an answer sets, as a request sends it.</summary>
    public static string Cookie(this Page page) => page.Response.Headers.GetValues("Set-Cookie")
        .Single(c => c.StartsWith("blog.auth=", StringComparison.Ordinal)).Split(';')[0];

    public static Task<List<Session>> Sessions(this BlogApp blog) =>
        blog.Db(db => db.Set<Session>().OrderBy(s => s.Id).ToListAsync());
}
