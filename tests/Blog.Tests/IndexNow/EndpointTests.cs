using System.Net;
using Blog.IndexNow.Endpoints;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.Extensions.Configuration;

namespace Blog.Tests.IndexNow;

public class EndpointTests
{
    [Theory]
    [InlineData(202, "Accepted; key not verified yet (202)")]
    [InlineData(400, "Invalid request (400)")]
    [InlineData(403, "Key file not found, or it does not contain the key (403)")]
    [InlineData(422, "The URLs do not belong to the key’s site (422)")]
    [InlineData(302, "Redirected (302); redirects are not followed")]
    public async Task What_an_endpoint_says_stands_on_the_screen_and_is_not_asked_twice(int status, string words)
    {
        await using var engine = await Engine.Open();
        await using var blog = Indexing.Blog(Database.Sqlite);
        var ada = await blog.TellEngine(engine);
        engine.Answers(status, ("Location", engine.Address + "/elsewhere"));
        await blog.Publish("Owls");
        await blog.Told(engine, 1);
        Assert.Equal(("", null), (await blog.Submissions()).Select(s => (s.Error, s.WaitsUntil)).Single());
        await blog.Quiet();
        Assert.Equal("POST /indexnow", Assert.Single(engine.Posts).Line);
        Assert.Contains(words, (await ada.Get(Indexing.Screen)).One(".indexnow-last td[data-label=Response]")!.TextContent);
    }

    [Theory]
    [InlineData("http://search.example.org/indexnow")]
    [InlineData("https://127.0.0.1/indexnow")]
    [InlineData("https://[::1]/indexnow")]
    [InlineData("https://10.0.0.7/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::ffff:192.168.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://router/")]
    [InlineData("https://user:secret@search.example.org/")]
    [InlineData("ftp://search.example.org/")]
    [InlineData("indexnow")]
    [InlineData("")]
    public async Task Only_https_addresses_of_the_internet_are_taken(string typed)
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var page = await ada.Submit(
            await ada.Get(Indexing.Screen), "#settings", "Save", ("IsOn", "true"), ("Chosen", "other"), ("Other", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Enter a public https:// URL", page.Error("Other"));
        Assert.Equal(typed, page.Value("Other"));
    }

    [Fact]
    public async Task Known_endpoints_and_other_addresses_of_the_internet_are_kept_and_shown_again()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        foreach (var known in KnownEndpoint.All)
        {
            await ada.Submit(await ada.Get(Indexing.Screen), "#settings", "Save", ("IsOn", "true"), ("Chosen", known.Address));
            Assert.Equal(known.Address, (await ada.Get(Indexing.Screen)).Value("Chosen"));
        }

        await ada.Submit(
            await ada.Get(Indexing.Screen), "#settings", "Save", ("Chosen", "other"),
            ("Other", "https://search.example.org/indexnow"));
        var page = await ada.Get(Indexing.Screen);
        Assert.Equal(("other", "https://search.example.org/indexnow"), (page.Value("Chosen"), page.Value("Other")));
        page = await ada.Submit(page, "#settings", "Save", ("Chosen", "https://evil.example/"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    // A name may lead to a private address, at once or when it is asked again.
    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        await using var engine = await Engine.Open();
        var world = new OutsideWorld(new ConfigurationBuilder().Build());
        using var sender = new IndexNowSender(world, TimeProvider.System);
        var own = new IndexNowSettings { OwnKey = "0123456789abcdef0123456789abcdef" };
        var port = new Uri(engine.Address).Port;
        var answer = await sender.SendAsync(
            new($"http://localhost:{port}/indexnow"), new(SiteWords.Address), own, [SiteWords.Address + "/a"], default);
        Assert.Contains("private address", answer.ToString());
        Assert.Null(answer.WaitsFor);
        Assert.Empty(engine.Posts);
    }
}
