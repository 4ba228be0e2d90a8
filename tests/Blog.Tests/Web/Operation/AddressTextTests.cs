using System.Net;
using Blog.Tests.Content;

namespace Blog.Tests.Web.Operation;

/// <summary>What no text holds, in addresses: left out of queries, and no path.</summary>
public class AddressTextTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    // U+FFFE, U+FFFF, U+1FFFE, U+FDD0, NUL, half a pair, overlong, no UTF-8 at all, turned.
    private static readonly string[] Odd =
        ["%EF%BF%BE", "%EF%BF%BF", "%F0%9F%BF%BE", "%EF%B7%90", "%00", "%ED%A0%80", "%C0%80", "%FF", "%E2%80%AE"];

    public static TheoryData<string> Queries => new(
        "/search?q=x&tag=", "/search?q=", "/search?q=x&category=", "/search?q=x&page=", "/search/results?q=", "/?before=",
        "/?after=",
        "/tags?from=", "/contact?topic=", "/contact?about=", "/support?from=", "/advertise?slot=", "/sign-in?returnUrl=",
        "/reset-password?token=", "/admin/articles?q=", "/admin/articles?tag=", "/admin/tags?q=", "/admin/categories?q=",
        "/admin/pictures?before=", "/admin/inbox?q=", "/admin/ads?q=", "/admin/donations?q=", "/admin/reports?from=");

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_is_read_without_it(string path)
    {
        var ada = await shared.SignedIn();
        foreach (var odd in Odd)
        {
            Assert.InRange((int)(await ada.Get($"{path}a{odd}b")).Status, 200, 499);
            Assert.InRange((int)(await shared.Visitor().Get($"{path}{odd}")).Status, 200, 499);
            Assert.InRange((int)(await shared.Visitor().Get($"{path}&{odd}=1")).Status, 200, 499);
        }
    }

    [Fact]
    public async Task A_search_finds_what_is_asked_for_without_it()
    {
        await shared.Once(b => b.Publish("Kestrels", "They soar.", tags: "night"));
        var page = await shared.Visitor().Get("/search?q=kes%EF%BF%BEtrels&tag=ni%EF%BF%BEght");
        Assert.Equal("kestrels", page.One("#q")!.GetAttribute("value"));
        Assert.Equal("night", page.One("[name=tag]")!.GetAttribute("value"));
        Assert.Contains("One article found", page.Text);
    }

    [Theory]
    [InlineData("/owls{0}")]
    [InlineData("/{0}.md")]
    [InlineData("/tag/{0}")]
    [InlineData("/category/{0}/feed.xml")]
    [InlineData("/author/{0}")]
    [InlineData("/archive/{0}")]
    [InlineData("/go/{0}")]
    [InlineData("/ads/report/{0}")]
    [InlineData("/media/{0}.png")]
    [InlineData("/css/admin.{0}.css")]
    [InlineData("/sitemaps/articles-{0}.xml")]
    [InlineData("/admin/articles/{0}")]
    [InlineData("/admin/{0}")]
    public async Task A_path_with_it_names_nothing(string path)
    {
        var ada = await shared.SignedIn();
        foreach (var odd in Odd[..4])
        {
            var page = await ada.Get(string.Format(null, path, odd));
            Assert.Equal((odd, HttpStatusCode.NotFound), (odd, page.Status));
            Assert.NotEmpty(page.One("h1")!.TextContent);
        }
    }
}
