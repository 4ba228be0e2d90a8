using System.Net;
using Blog.Tests.Content;
using Blog.Tests.Content.Media;

namespace Blog.Tests.Web.Settings;

public sealed class SiteLookTests : IAsyncDisposable
{
    private readonly BlogApp blog = new();

    public ValueTask DisposeAsync() => blog.DisposeAsync();

    [Fact]
    public async Task The_reading_rate_changes_the_min_read_that_readers_see()
    {
        var ada = await blog.SignedIn();
        await blog.Publish("Long", string.Concat(Enumerable.Repeat("word ", 600)));
        Assert.Contains("3 min read", (await blog.Visitor().Get("/long")).Text);
        await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("WordsPerMinute", "100"));
        Assert.Contains("6 min read", (await blog.Visitor().Get("/long")).Text);
        Assert.Contains("6 min read", (await blog.Visitor().Get("/")).Text);
    }

    [Fact]
    public async Task An_uploaded_logo_stands_at_the_top_of_readers_pages_until_it_is_removed()
    {
        var ada = await blog.SignedIn();
        var form = await ada.Get("/admin/settings");
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Png(200, 60)), "Logo.File", "logo.png" } };
        string[] names = ["__RequestVerificationToken", "Version", "Title", "Language", "TimeZone", "ArticlesPerPage", "WordsPerMinute", "SharedMaxAge"];
        foreach (var field in names.Select(name => form.One($"#settings [name={name}]")!))
        {
            var value = field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : field.GetAttribute("value");
            sent.Add(new StringContent(value ?? ""), field.GetAttribute("name")!);
        }

        var answer = await ada.Client.PostAsync("/admin/settings", sent);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var logo = (await blog.Visitor().Get("/")).One(".site-name img")!;
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Client.GetAsync(logo.GetAttribute("src"))).StatusCode);
        Assert.Equal(("200", "60"), (logo.GetAttribute("width"), logo.GetAttribute("height")));

        await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("Logo.Remove", "true"));
        Assert.Null((await blog.Visitor().Get("/")).One(".site-name img"));
    }
}
