using System.Net;
using Blog.Tests.Content;
using Blog.Tests.Web.PageCache;

namespace Blog.Tests.Web.Themes;

public sealed class ReaderThemeTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task A_readers_choice_is_kept_for_a_year_and_brings_him_back_to_where_he_was()
    {
        await blog.Publish("Lamp", "Words.");
        var visitor = blog.Visitor();
        var page = await visitor.Get("/lamp");
        Assert.Null(page.One("html")!.GetAttribute("data-theme"));
        Assert.Equal("Automatic", page.One(".theme [aria-pressed=true]")!.TextContent);

        var answer = await visitor.Submit(page, ".theme", "Dark");
        Assert.Equal((HttpStatusCode.SeeOther, "/lamp#theme"), (answer.Status, answer.Location));
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("blog.reader=dark; max-age=31536000; path=/; samesite=lax; httponly", cookie);

        var dark = await visitor.Follow(answer);
        Assert.Equal("dark", dark.One("html")!.GetAttribute("data-theme"));
        Assert.Equal("Dark", dark.One(".theme [aria-pressed=true]")!.TextContent);
        Assert.Null((await blog.Visitor().Get("/lamp")).One("html")!.GetAttribute("data-theme"));

        await visitor.Submit(dark, ".theme", "Automatic");
        Assert.Null((await visitor.Get("/lamp")).One("html")!.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_choice_is_a_kept_page_of_its_own_with_its_own_tag(bool front)
    {
        blog.With("Cache:Front", front.ToString());
        await blog.Publish("Lamp", "Words.");
        var reader = Reader.Of(blog);
        var tags = new Dictionary<string, string?>();
        foreach (var choice in new[] { "", "light", "dark", "auto", "purple" })
        {
            for (var serve = 0; serve < 2; serve++)
            {
                var answer = await Ask(reader, choice);
                Assert.Equal(choice is "light" or "dark", answer.Text.Contains($"data-theme=\"{choice}\""));
                Assert.Equal(
                    choice is "light" or "dark" ? "no-cache, private" : "public, no-cache",
                    answer.Headers.CacheControl!.ToString());
                tags[choice] = answer.ETag;
            }
        }

        Assert.Equal((tags[""], tags[""]), (tags["auto"], tags["purple"]));
        Assert.Equal(3, tags.Values.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(reader, "dark", tags["dark"])).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(reader, "dark", tags[""])).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(reader, "", tags["dark"])).Status);
    }

    [Fact]
    public async Task A_kept_dark_page_asks_the_database_nothing_and_changes_with_its_article()
    {
        await blog.Publish("Lamp", "Words.");
        var reader = Reader.Of(blog);
        await Ask(reader, "dark");
        using (var queries = new QueryCounter(blog.Folder))
        {
            await Ask(reader, "dark");
            Assert.Equal(0, queries.Count);
        }

        await blog.Publish("Lantern", "It evicts what shows the newest.", category: "Light");
        Assert.Contains("/category/light", (await Ask(reader, "dark")).Text);
    }

    [Theory]
    [InlineData("/search?q=lamp")]
    [InlineData("/no-such-page")]
    public async Task Pages_that_are_not_kept_come_in_the_chosen_theme_too(string path)
    {
        var visitor = shared.Visitor();
        var page = await visitor.Get(path);
        var answer = await visitor.Submit(page, ".theme", "Light");
        Assert.Equal(path + "#theme", answer.Location);
        Assert.Equal("light", (await visitor.Get(path)).One("html")!.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/a\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task No_form_leads_away_from_the_site(string back)
    {
        var answer = await shared.Visitor().PostRaw("/reader/theme", ("theme", "dark"), ("back", back));
        Assert.Equal((HttpStatusCode.SeeOther, "/#theme"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("purple")]
    [InlineData("2")]
    [InlineData("")]
    [InlineData("dark\0")]
    public async Task What_is_no_theme_is_refused_in_words(string theme)
    {
        var answer = await shared.Visitor().PostRaw("/reader/theme", ("theme", theme), ("back", "/"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Something went wrong.", answer.Text);
        Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.SeeOther)]
    public async Task Another_sites_page_cannot_choose_for_a_reader(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/reader/theme")
        { Content = new FormUrlEncodedContent([new("theme", "dark")]) };
        request.Headers.Add(header, value);
        using var answer = await shared.Visitor().Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.SeeOther, answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_bar_that_is_put_away_stays_so_when_the_theme_changes()
    {
        var visitor = shared.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", "blog.reader=light.20261224");
        var answer = await visitor.PostRaw("/reader/theme", ("theme", "dark"));
        Assert.StartsWith("blog.reader=dark.20261224;", answer.Response.Headers.GetValues("Set-Cookie").Single());
    }

    private static Task<Answer> Ask(Reader reader, string choice, string? tag = null) => reader.Ask("/lamp",
        [("Cookie", $"blog.reader={choice}"), .. tag is null ? Array.Empty<(string, string)>() : [("If-None-Match", tag)]]);
}
