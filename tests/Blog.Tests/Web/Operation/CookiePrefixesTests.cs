using Blog.Core.Settings;
using Blog.Tests.Content;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Web.Operation;

public class CookiePrefixesTests
{
    private const string Address = "https://blog.example.org";

    [Fact]
    public async Task At_an_https_address_each_cookie_is_of_this_host_alone()
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.Save(new SiteSettings { BaseAddress = Address });
        var ada = SecurityHeadersTests.At(blog, Address);
        var form = await ada.Get("/sign-in");
        var entered = await ada.TrySignIn();
        Assert.Equal("/admin", entered.Location);
        var saved = await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("Tagline", "Owls"));
        Assert.Contains("Saved.", (await ada.Follow(saved)).Text);
        var cookies = Cookies(form).Concat(Cookies(entered)).Concat(Cookies(saved)).ToList();
        Assert.Contains(cookies, c => c.StartsWith("__Host-blog.auth=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith("__Host-blog.device=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith("__Host-.AspNetCore.Mvc.CookieTempDataProvider=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("; path=/", cookie);
            Assert.Contains("; secure", cookie);
            Assert.DoesNotContain("domain=", cookie);
        });
    }

    [Theory]
    [InlineData("https://blog.example.org/blog", "https://blog.example.org", "__Secure-")]
    [InlineData("http://blog.example.org", "http://blog.example.org", "")]
    [InlineData("", "http://blog.example.org", "")]
    [InlineData("https://blog.example.org", "http://192.0.2.7:5080", "")]
    public async Task Below_a_path_without_TLS_or_by_another_name_the_prefix_is_what_a_browser_takes(
        string address, string asked, string prefix)
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.Save(new SiteSettings { BaseAddress = address });
        var form = await SecurityHeadersTests.At(blog, asked).Get("/sign-in");
        Assert.All(Cookies(form), cookie => Assert.StartsWith(prefix + ".AspNetCore.", cookie));
    }

    [Fact]
    public async Task A_plain_cookie_that_another_name_of_the_domain_could_have_set_counts_for_nothing()
    {
        await using var blog = new BlogApp().WithOwner();
        var ada = SecurityHeadersTests.At(blog, Address);
        await ada.TrySignIn();
        Assert.Equal("/admin", (await ada.Get("/sign-in")).Location);
        // The base address changes while the program runs: the former cookie ends, and is taken away.
        await blog.Save(new SiteSettings { BaseAddress = Address });
        var after = await ada.Get("/admin");
        Assert.StartsWith("/sign-in", after.Location);
        Assert.Contains(Cookies(after), c => c.StartsWith("blog.auth=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Equal("/admin", (await ada.TrySignIn()).Location);
        Assert.Null((await ada.Get("/admin")).Location);
        Assert.DoesNotContain("blog.auth=;", string.Join('\n', Cookies(await ada.Get("/sign-in"), any: false)));
    }

    [Fact]
    public async Task A_reader_s_choice_outlives_the_change_and_can_be_taken_back()
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.Publish("The sea");
        var reader = SecurityHeadersTests.At(blog, Address);
        var plain = (await Choose(reader, "dark")).Single();
        Assert.StartsWith("blog.reader=dark", plain);
        await blog.Save(new SiteSettings { BaseAddress = Address });
        Assert.True(await IsDark(reader));
        Assert.True(await IsDark(reader));

        Assert.StartsWith("__Host-blog.reader=light", (await Choose(reader, "light"))[0]);
        Assert.False(await IsDark(reader));
        await Choose(reader, "dark");
        Assert.True(await IsDark(reader));
        await Choose(reader, "auto");
        Assert.False(await IsDark(reader));
    }

    private static async Task<List<string>> Choose(Visitor reader, string theme)
    {
        reader.Client.DefaultRequestHeaders.Remove("Origin");
        reader.Client.DefaultRequestHeaders.Add("Origin", Address);
        return Cookies(await reader.PostRaw("/reader/theme", ("theme", theme), ("back", "/the-sea")));
    }

    private static async Task<bool> IsDark(Visitor reader) =>
        (await reader.Get("/the-sea")).Document.DocumentElement.GetAttribute("data-theme") == "dark";

    private static List<string> Cookies(Page page, bool any = true)
    {
        var cookies = page.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set.ToList() : [];
        Assert.True(!any || cookies.Count > 0, $"no cookie at {page.Path}");
        return cookies;
    }
}
