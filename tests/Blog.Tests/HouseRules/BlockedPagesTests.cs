using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Blog.Tests.HouseRules.Blockers;

namespace Blog.Tests.HouseRules;

/// <summary>
/// The example blog, read and run with an ad blocker: no element is hidden, and no address of its own is blocked.
/// </summary>
[Collection(OfExample.Name)]
public class BlockedPagesTests(ExampleBlog blog)
{
    private const string Host = "https://blog.example.org";
    private const int Most = 120;

    private static readonly string[] Addressed = ["href", "src", "action", "formaction"];

    private static readonly string[] FromReaders =
        ["/", "/advertise", "/contact", "/support", "/search?q=css", "/archive", "/no-such-page", "/sign-in"];

    [Fact]
    public async Task Readers_with_an_ad_blocker_are_shown_everything()
    {
        var pages = await From(blog.Visitor(), FromReaders, path => !path.StartsWith("/admin", StringComparison.Ordinal));
        // That there was something to hide.
        Assert.All(
            [".spot-text", ".spot-line, .spot-picture, .spot-card", "#request", ".donation-bar, .giving"],
            ours => Assert.Contains(pages, page => page.One(ours) is not null));
        AssertShown(pages);
    }

    [Fact]
    public async Task Owners_with_an_ad_blocker_are_shown_everything()
    {
        var pages = await From(
            await blog.SignedIn(), ["/admin", "/admin/ads/txt", "/admin/ads/campaigns/new", "/admin/ads/advertisers/new"],
            path => path.StartsWith("/admin", StringComparison.Ordinal) && !path.Contains('?') && !path.Contains("export"));
        Assert.All(
            [".creative-preview", ".run-states", ".place-spot", ".sellers-text"],
            ours => Assert.Contains(pages, page => page.One(ours) is not null));
        AssertShown(pages);
    }

    private static void AssertShown(List<Page> pages)
    {
        Assert.True(pages.Count > 30);
        Assert.Empty(pages.SelectMany(page => HidingRules.HiddenOn(page.Document).Select(e => $"{page.Path}: {Tag(e)}")));
        var asked = pages.SelectMany(page => page.All("*").SelectMany(Asked)).Distinct()
            .Append(("/go/seen", "ping")).Append(("/ads.txt", "document"));
        Assert.Empty(
            from one in asked
            from rule in EasyList.Blocking
            where rule.Blocks(Host + one.Item1, one.Item2)
            select $"{one}: {rule.Text}");
    }

    private static string Tag(IElement element) => element.OuterHtml[..(element.OuterHtml.IndexOf('>') + 1)];

    private static IEnumerable<(string Address, string Type)> Asked(IElement element)
    {
        string[] addresses = [.. Addressed.Select(element.GetAttribute).OfType<string>()
            .Concat((element.GetAttribute("srcset") ?? "").Split(',').Select(s => s.Trim().Split(' ')[0]))
            .Where(a => a.StartsWith('/'))];
        string[] types = element.LocalName switch
        {
            "link" => element.GetAttribute("rel") == "stylesheet" ? ["stylesheet"] : ["image", "other"],
            "script" => ["script"],
            "img" or "source" => ["image"],
            "use" => ["image"],
            "iframe" => ["subdocument"],
            _ => ["document", "popup", "subdocument", "xmlhttprequest", "ping"],
        };
        return addresses.SelectMany(a => types.Select(t => (a, t)));
    }

    // Breadth first, one of many that differ in their numbers only.
    private static async Task<List<Page>> From(Visitor visitor, string[] starts, Func<string, bool> mayEnter)
    {
        var open = new Queue<string>(starts);
        var seen = starts.ToHashSet();
        var pages = new List<Page>();
        while (pages.Count < Most && open.TryDequeue(out var path))
        {
            var page = await visitor.Get(path);
            if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            pages.Add(page);
            var links = page.All("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(to => !to.StartsWith("/go/", StringComparison.Ordinal) && !to.Contains('.') && mayEnter(to));
            foreach (var to in links.Where(to => seen.Add(Regex.Replace(to, "[0-9]+", "#")))) open.Enqueue(to);
        }

        return pages;
    }
}
