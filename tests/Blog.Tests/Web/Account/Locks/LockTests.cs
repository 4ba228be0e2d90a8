using System.Net;
using Blog.Tests.Web.Account.Sessions;
using Blog.Web.Account;
using Blog.Web.Account.Locks;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Account.Locks;

public class LockTests
{
    private const string Home = "203.0.113.77";
    private const string NewPassword = "three patient grey herons";

    [Fact]
    public async Task A_stranger_locks_out_his_own_neighbourhood_and_nobody_else()
    {
        await using var blog = Blog();
        await Guess(blog, "198.51.100.1", SignInLock.MostOfOne);
        Assert.False(await GetsIn(blog.Device(address: "198.51.100.200")));
        Assert.True(await GetsIn(blog.Device(address: Home)));
    }

    [Fact]
    public async Task A_stranger_in_an_IPv6_network_is_one_whichever_of_its_addresses_he_takes()
    {
        await using var blog = Blog();
        for (var line = 0; line < SignInLock.MostOfOne; line++)
        {
            await Guess(blog, $"2001:db8:1:{line:x}::5", 1);
        }

        Assert.False(await GetsIn(blog.Device(address: "2001:db8:1:ffff::5")));
        Assert.True(await GetsIn(blog.Device(address: "2001:db8:2::5")));
    }

    [Fact]
    public async Task A_device_that_signed_in_before_gets_in_while_strangers_try_from_its_very_address()
    {
        await using var blog = Blog();
        var desk = await blog.SignedInDevice(address: Home);
        await desk.Submit(await desk.Get("/admin/profile"), "form[action='/sign-out']");
        await Guess(blog, Home, SignInLock.MostOfOne + 3);
        Assert.True(await GetsIn(desk));

        await desk.Submit(await desk.Get("/admin/profile"), "form[action='/sign-out']");
        for (var tries = 0; tries < SignInLock.MostOfOne; tries++)
        {
            await desk.TrySignIn(password: "not this password");
        }

        Assert.False(await GetsIn(desk));
        blog.Later(SignInLock.RestOfOne);
        Assert.True(await GetsIn(desk));
    }

    [Fact]
    public async Task Its_minute_is_its_own_too()
    {
        await using var blog = new BlogApp().WithOwner().WithAddresses().With("Blog:SignIn:AttemptsPerMinute", "3");
        var desk = await blog.SignedInDevice(address: Home);
        await desk.Submit(await desk.Get("/admin/profile"), "form[action='/sign-out']");
        await Guess(blog, Home, 3);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await blog.Device(address: Home).TrySignIn()).Status);
        Assert.True(await GetsIn(desk));
    }

    [Fact]
    public async Task Strangers_of_many_networks_lock_out_new_devices_for_an_hour_but_no_known_one_and_no_link()
    {
        await using var blog = Blog();
        var desk = await blog.SignedInDevice(address: Home);
        await desk.Submit(await desk.Get("/admin/profile"), "form[action='/sign-out']");
        for (var network = 0; network < SignInLock.MostOfStrangers / 2; network++)
        {
            await Guess(blog, $"198.51.{network}.9", 2);
        }

        var laptop = blog.Device(address: "192.0.2.9");
        Assert.False(await GetsIn(laptop));
        Assert.True(await GetsIn(desk));
        blog.Later(SignInLock.RestOfOne);
        Assert.False(await GetsIn(laptop));

        await UseLink(blog, laptop);
        Assert.Equal("/admin", (await laptop.TrySignIn(password: NewPassword)).Location);
        blog.Later(SignInLock.RestOfStrangers);
        Assert.Equal("/admin", (await blog.Device(address: "192.0.2.200").TrySignIn(password: NewPassword)).Location);
    }

    [Fact]
    public async Task Tries_at_once_are_no_more_than_tries_one_after_another()
    {
        await using var blog = Blog();
        var forms = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var visitor = blog.Device(address: "198.51.100.1");
            return (Visitor: visitor, Form: await visitor.Get("/sign-in"));
        }));
        await Task.WhenAll(forms.Select(f => f.Visitor.Submit(
            f.Form, "#sign-in", null, ("Email", SignIn.Email), ("Password", "not this password"))));
        // Of twelve, five were checked: one network more, and it is still far from the count of all strangers.
        Assert.False(await GetsIn(blog.Device(address: "198.51.100.1")));
        Assert.True(await GetsIn(blog.Device(address: "198.51.101.1")));
    }

    [Theory]
    [InlineData("blog.device=forged")]
    [InlineData("blog.device=Q2ZESjhB")]
    [InlineData("blog.device=")]
    public async Task Who_forges_the_cookie_of_a_device_is_a_stranger(string cookie)
    {
        await using var blog = Blog();
        await Guess(blog, "198.51.100.1", SignInLock.MostOfOne);
        var visitor = blog.Device(address: "198.51.100.1");
        visitor.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.False(await GetsIn(visitor));
    }

    [Fact]
    public async Task A_device_of_one_account_is_a_stranger_to_another()
    {
        await using var blog = Blog();
        var desk = await blog.SignedInDevice(address: Home);
        await desk.Submit(await desk.Get("/admin/profile"), "form[action='/sign-out']");
        await using var scope = blog.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<NewAccounts>()
            .CreateAsync("Bo", "bo@example.org", NewPassword);
        Assert.NotNull(made.Account);
        for (var tries = 0; tries < SignInLock.MostOfOne; tries++)
        {
            await desk.TrySignIn("bo@example.org", "not this password");
        }

        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await blog.Device(address: Home).TrySignIn("bo@example.org", NewPassword)).Status);
    }

    [Fact]
    public async Task A_known_and_an_unknown_account_cost_the_database_the_same()
    {
        await using var blog = Blog();
        var visitor = blog.Device();
        await visitor.TrySignIn(password: "not this password");
        var known = await CommandsOf(blog, () => visitor.TrySignIn(password: "not this password"));
        Assert.Equal(known, await CommandsOf(blog, () => visitor.TrySignIn("nobody@example.org", "not this password")));
        Assert.DoesNotContain(known, sql => sql.Contains("UPDATE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_of_a_device_is_out_of_reach_of_scripts_and_stays_for_a_year()
    {
        await using var blog = Blog();
        var answer = await blog.Device().TrySignIn();
        var cookie = answer.Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("blog.device=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("max-age=34560000", cookie);
    }

    private static BlogApp Blog() => new BlogApp().WithOwner().WithAddresses().With("Blog:SignIn:AttemptsPerMinute", "10000");

    private static async Task Guess(BlogApp blog, string address, int times)
    {
        var stranger = blog.Device(address: address);
        for (var tries = 0; tries < times; tries++)
        {
            await stranger.TrySignIn(password: "not this password");
        }
    }

    private static async Task<bool> GetsIn(Visitor visitor) => (await visitor.TrySignIn()).Location == "/admin";

    private static async Task UseLink(BlogApp blog, Visitor visitor)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<UserAdministration>().ResetPasswordAsync(SignIn.Email);
        var set = await visitor.Submit(await visitor.Get(new Uri(link.Text).PathAndQuery), "#new-password", null,
            ("Password", NewPassword), ("Repeated", NewPassword));
        Assert.Equal("/sign-in", set.Location);
    }

    private static async Task<List<string>> CommandsOf(BlogApp blog, Func<Task> work)
    {
        using var queries = new QueryCounter(blog.Folder);
        await work();
        return [.. queries.Commands];
    }
}
