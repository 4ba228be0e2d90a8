using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Shared;

public class SiteLanguageTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("de", "9 Min. Lesezeit", "Februar 2026", "Archiv", "ltr")]
    [InlineData("ur", "9 منٹ کا مطالعہ", "فروری 2026", "محفوظات", "rtl")]
    [InlineData("en", "9 min read", "February 2026", "Archive", "ltr")]
    public async Task Readers_find_the_site_in_its_language(
        string language, string minutes, string month, string archive, string direction)
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            await blog.Services.GetRequiredService<SettingsStore>().SaveAsync(db, new SiteSettings { Language = language }, 0);
            return 0;
        });
        await blog.Publish(
            "Long", string.Join(' ', Enumerable.Repeat("word", 1700)), at: new DateTime(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc));
        Assert.Contains(minutes, (await blog.Visitor().Get("/long")).One(".meta")!.TextContent);
        var page = await blog.Visitor().Get("/archive");
        Assert.Equal(month, page.One(".month h2")!.TextContent);
        Assert.Equal(archive, page.One("h1")!.TextContent);
        Assert.Equal((language, direction), (page.One("html")!.GetAttribute("lang"), page.One("html")!.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/archive")]
    [InlineData("/here")]
    public async Task A_page_answers_HEAD_as_it_answers_GET(string path)
    {
        await shared.Once(b => b.Publish("Here"));
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, (await shared.Visitor().Client.SendAsync(asked)).StatusCode);
    }
}
