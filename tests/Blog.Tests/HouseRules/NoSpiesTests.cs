using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Blog.Content.Sharing;
using Blog.Core.Settings;
using Blog.Tests.Content;
using Blog.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.HouseRules;

/// <summary>
/// No page has a browser load anything from anywhere else, whatever the author wrote and the owner switched on.
/// </summary>
public partial class NoSpiesTests : MediaAppTest
{
    private const string Greedy = """
        ![Far](https://tracker.example.org/far.png) and ![Too](//tracker.example.org/too.png)

        [![Linked](https://tracker.example.org/linked.png)](https://tracker.example.org/)

        https://www.youtube.com/watch?v=abcdefghijk

        [My talk](https://vimeo.com/123456)

        https://x.com/example/status/123

        https://gist.github.com/octocat/0123456789abcdef0123

        <iframe src="https://tracker.example.org/frame"></iframe><script src="https://tracker.example.org/x.js"></script>
        <img src="https://tracker.example.org/raw.png" srcset="https://tracker.example.org/raw2.png 2x" onerror="x()">
        <video poster="https://tracker.example.org/p.png"><source src="https://tracker.example.org/v.mp4"></video>
        <table background="https://tracker.example.org/b.png"><tr><td style="background:url(https://tracker.example.org/s.png)">x</td></tr></table>
        <link rel="stylesheet" href="https://tracker.example.org/x.css"><style>@import "https://tracker.example.org/y.css";</style>
        <form action="https://tracker.example.org/"><input type="image" src="https://tracker.example.org/i.png"></form>

        ```html
        <img src="https://tracker.example.org/in-code.png">
        ```
        """;

    // What browsers load by themselves; a link or a form they only follow.
    private static readonly string[] Loading =
    [
        "src", "srcset", "imagesrcset", "poster", "data", "background", "ping", "manifest", "xlink:href", "style", "action",
        "formaction",
    ];

    [Fact]
    public async Task No_page_loads_an_address_of_a_third_party()
    {
        var settings = Blog.Services.GetRequiredService<SettingsStore>();
        await Blog.Db(async db =>
        {
            await settings.SaveAsync(
                db,
                settings.Get<SiteSettings>() with
                {
                    BaseAddress = "http://localhost",
                    Tagline = "![x](https://tracker.example.org/x.png)",
                },
                0);
            await settings.SaveAsync(db, new ShareSettings { Targets = [.. ShareTarget.All.Select(t => t.Key)] }, 0);
            return 0;
        });
        var hero = await Add(Pictures.Jpeg(900, 600));
        await Blog.Publish(
            "Greedy", Greedy, a => (a.Verdict, a.HeroId, a.Series, a.Featured) = (Greedy, hero.Id, "Spies", true),
            category: "Sea", tags: ["Salt"]);
        await Blog.Publish(
            "Second",
            Greedy,
            a => (a.Verdict, a.Series, a.Excerpt) = (Greedy, "Spies", "<img src=https://tracker.example.org/e.png>"),
            category: "Sea",
            tags: ["Salt"]);
        var reader = Blog.Visitor();
        foreach (var path in new[]
        {
            "/", "/greedy", "/second", "/category/sea", "/tag/salt", "/author/wilhelmina-testwright", "/archive", "/archive/2026",
            "/tags", "/categories", "/search?q=far", "/contact", "/no-such-page", "/sign-in",
        })
        {
            var page = await reader.Get(path);
            Assert.Empty(page.All("*")
                .SelectMany(e => Loaded(e).Where(a => Elsewhere().IsMatch(a)).Select(a => $"{path}: {a} in {e.OuterHtml}")));
            Assert.Empty(page.All("style")
                .Where(s => Elsewhere().IsMatch(s.TextContent) || s.TextContent.Contains("url(", StringComparison.Ordinal))
                .Select(_ => path));
        }

        var article = await reader.Get("/greedy");
        Assert.Equal(
            ["YouTube", "Vimeo", "X", "Gist"],
            article.All(".prose:first-of-type .outside small").Take(4).Select(s => s.TextContent));
        Assert.Contains(
            article.All(".prose a"),
            a => a.GetAttribute("href") == "https://tracker.example.org/far.png" && a.TextContent == "Far");
    }

    private static IEnumerable<string> Loaded(IElement element)
    {
        var own = element.Attributes.Where(a => Loading.Contains(a.Name) || a.Name.StartsWith("on", StringComparison.Ordinal))
            .Select(a => a.Value);
        var isLoadingLink = element.LocalName == "link"
            && !(element.GetAttribute("rel") ?? "").Split(' ').Any(r => r is "canonical" or "alternate" or "author" or "me");
        return isLoadingLink ? own.Append(element.GetAttribute("href") ?? "") : own;
    }

    // Of another site: with a host that is not this one.
    [GeneratedRegex(@"(https?:)?//(?!localhost\b)[\w.-]+\.\w", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
