using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Web.Settings;

public class SecurityTxtTests
{
    private const string Path = "/.well-known/security.txt";

    [Theory]
    [InlineData("security@example.org", "mailto:security@example.org")]
    [InlineData(" a&b@bücher.example ", "mailto:a%26b@xn--bcher-kva.example")]
    [InlineData("https://example.org/report", "https://example.org/report")]
    public async Task It_says_whom_to_tell_once_the_owner_has_said_so(string typed, string contact)
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get(Path)).Status);
        await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("SecurityContact", typed));
        var page = await blog.Visitor().Get(Path);
        Assert.Equal("text/plain", page.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"Contact: {contact}\nExpires: 2027-05-22T00:00:00Z\nPreferred-Languages: en\n",
            await page.Response.Content.ReadAsStringAsync());

        await blog.Save(new SiteSettings { SecurityContact = "security@example.org", BaseAddress = "https://blog.example.org" });
        Assert.EndsWith(
            $"Canonical: https://blog.example.org{Path}\n",
            await (await blog.Visitor().Get(Path)).Response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("http://example.org/report")]
    [InlineData("javascript:alert(1)")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("https://")]
    [InlineData("https://example.org/a b")]
    public async Task What_is_neither_a_mail_address_nor_a_page_is_refused_beside_its_field(string typed)
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var refused = await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("SecurityContact", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Enter an email address", refused.One("#field-SecurityContact-notes")!.TextContent);
    }
}
