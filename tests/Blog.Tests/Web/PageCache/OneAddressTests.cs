using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Parser;
using Blog.Tests.Content;
using Blog.Web.PageCache;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>
/// However an address is spelled, there is one page and one entry of the cache: on the real server, which resolves dots and
/// decodes before the program sees anything, and asked byte by byte, as a client library would tidy the address up.
/// </summary>
public sealed class OneAddressTests : IClassFixture<OneAddressTests.Served>
{
    private readonly Served served;

    public OneAddressTests(Served served) => this.served = served;

    [Theory]
    [InlineData("/%6Fwls", "/owls")]
    [InlineData("/%6f%77%6c%73", "/owls")]
    [InlineData("/x/../owls", "/owls")]
    [InlineData("/./owls", "/owls")]
    [InlineData("/x/%2e%2e/owls", "/owls")]
    [InlineData("/%2e/owls", "/owls")]
    [InlineData("/../../owls", "/owls")]
    [InlineData("/owls?", "/owls")]
    [InlineData("/owls?utm_source=x&utm_medium=y", "/owls")]
    [InlineData("/owls?fbclid=IwAR0", "/owls")]
    [InlineData("/owls?x=1", "/owls")]
    [InlineData("/?page=1", "/")]
    [InlineData("/?page=0", "/")]
    [InlineData("/?page=-1", "/")]
    [InlineData("/?page=abc", "/")]
    [InlineData("/?PAGE=2", "/")]
    [InlineData("/?page=2&page=3", "/")]
    [InlineData("/?before=", "/")]
    [InlineData("/?p=", "/")]
    [InlineData("/category/birds?page=2", "/category/birds")]
    [InlineData("/c%61tegory/birds?gclid=1", "/category/birds")]
    [InlineData("/tag/night?utm_campaign=%20", "/tag/night")]
    [InlineData("/archive/2026?x", "/archive/2026")]
    public async Task It_is_the_same_entry(string asked, string page)
    {
        var own = await served.Ask(page);
        var count = served.Store.Count;
        var answer = await served.Ask(asked);
        Assert.Equal((200, own.ETag, own.Canonical), (answer.Status, answer.ETag, answer.Canonical));
        Assert.NotNull(answer.ETag);
        Assert.EndsWith(page, answer.Canonical);
        Assert.Equal(count, served.Store.Count);
    }

    [Theory]
    [InlineData("//", "/")]
    [InlineData("//owls", "/owls")]
    [InlineData("///owls//", "/owls")]
    [InlineData("/owls//", "/owls")]
    [InlineData("/category//birds", "/category/birds")]
    [InlineData("//category/birds/", "/category/birds")]
    [InlineData("/tag///night", "/tag/night")]
    [InlineData("//tag/night?utm_source=x", "/tag/night?utm_source=x")]
    [InlineData("/%4Fwls", "/owls")]
    [InlineData("/x/..//owls", "/owls")]
    [InlineData("/archive//2026", "/archive/2026")]
    [InlineData("/tags?from=C", "/tags")]
    [InlineData("/tags/?from=C", "/tags")]
    [InlineData("/tag/CPP/", "/tag/cpp-language")]
    [InlineData("/TAG/cpp.html", "/tag/cpp-language")]
    [InlineData("//tag//cpp", "/tag/cpp-language")]
    [InlineData("/tag/CPP/feed", "/tag/cpp-language/feed.xml")]
    [InlineData("/Tag/CPP/Feed.xml", "/tag/cpp-language/feed.xml")]
    [InlineData("/?page_id=12", "/owls")]
    public async Task It_leads_to_the_page_by_one_redirect(string asked, string page)
    {
        await served.Ask(page);
        var count = served.Store.Count;
        var answer = await served.Ask(asked);
        Assert.Equal((301, page), (answer.Status, answer.Location));
        Assert.Equal(count, served.Store.Count);
        Assert.Equal(200, (await served.Ask(page)).Status);
    }

    [Theory]
    [InlineData("/owls%2F")]
    [InlineData("/category%2Fbirds")]
    [InlineData("/category%2fbirds")]
    [InlineData("/category/%2Fbirds")]
    [InlineData("/%2F")]
    [InlineData("/owls%5C")]
    [InlineData("/owls%2Fx?utm_source=x")]
    public async Task Where_a_server_keeps_a_slash_encoded_there_is_no_page(string asked)
    {
        var count = served.Store.Count;
        var answer = await served.Ask(asked);
        Assert.Equal(404, answer.Status);
        Assert.Contains("Page not found.", answer.Html);
        // One with a backslash is kept for a while, as any other name that nothing has.
        Assert.InRange(served.Store.Count, count, asked.Contains("%2", StringComparison.Ordinal) ? count : count + 1);
    }

    [Theory]
    [InlineData("/TAG/Nothing/")]
    [InlineData("//nothing")]
    [InlineData("/category//nothing")]
    [InlineData("/tag/nothing/feed")]
    [InlineData("/tag/quiet/feed")]
    [InlineData("/?page_id=13")]
    public async Task What_would_lead_to_nothing_is_not_found_at_once(string asked)
    {
        var answer = await served.Ask(asked);
        Assert.Equal((404, (string?)null), (answer.Status, answer.Location));
        Assert.Contains("Page not found.", answer.Html);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_at_once() => Assert.Equal(410, (await served.Ask("/TAG/Buried/")).Status);

    [Fact]
    public async Task A_page_that_is_composed_for_each_request_is_led_to_unasked()
    {
        var answer = await served.Ask("/search//results");
        Assert.Equal((301, "/search/results"), (answer.Status, answer.Location));
        // To a stranger the admin area tells nothing of what is there.
        Assert.Equal(404, (await served.Ask("/admin//articles")).Status);
    }

    /// <summary>A blog on the real server, with a tag that was renamed and one that was deleted.</summary>
    public sealed class Served : BlogApp, IAsyncLifetime
    {
        private Uri address = new("http://localhost");

        public PageStore Store => Services.GetRequiredService<PageStore>();

        public async Task InitializeAsync()
        {
            UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            StartServer();
            var features = Services.GetRequiredService<IServer>().Features;
            address = new(features.Get<IServerAddressesFeature>()!.Addresses.First());
            await this.Site();
            await this.Publish("Owls", category: "Birds", tags: ["Night", "Cpp", "Buried"]);
            await this.Draft("Not yet", tags: ["Quiet"]);
            await using var scope = Services.CreateAsyncScope();
            var desk = scope.ServiceProvider.GetRequiredService<Blog.Content.Tags.TagDesk>();
            var db = scope.ServiceProvider.GetRequiredService<Blog.Core.Data.BlogDbContext>();
            await desk.SaveAsync(db.Set<Blog.Content.Tags.Tag>().Single(t => t.Name == "Cpp"), "cpp-language");
            await desk.DeleteAsync(db.Set<Blog.Content.Tags.Tag>().Single(t => t.Name == "Buried"));
            db.Add(new Blog.Core.Permalinks.Permalink
            {
                Path = "?p=12",
                Kind = Blog.Core.Permalinks.PermalinkKind.Redirect,
                RedirectTo = "owls",
            });
            await db.SaveChangesAsync();
        }

        /// <summary>Asks with these very bytes.</summary>
        public async Task<Raw> Ask(string target)
        {
            using var client = new TcpClient(address.Host, address.Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"GET {target} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: {Reader.UserAgent}\r\nConnection: close\r\n\r\n"));
            var text = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            return new(text[..end].Split("\r\n"), text[end..]);
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }

    /// <summary>An answer as it came.</summary>
    public sealed record Raw(string[] Head, string Html)
    {
        public int Status => int.Parse(Head[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

        public string? Location => Header("Location");

        public string? ETag => Header("ETag");

        public string? Canonical =>
            new HtmlParser().ParseDocument(Html).QuerySelector("link[rel=canonical]")?.GetAttribute("href");

        private string? Header(string name) =>
            Array.Find(Head, h => h.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
    }
}
