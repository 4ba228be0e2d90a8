using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Media.Library;
using Blog.Tests.HouseRules.Blockers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>
/// The blog under the general rules of an ad blocker, hiding and blocking: readers see its ads, advertisers its rate card,
/// owners its screens.
/// </summary>
[Collection(OnStage.Name)]
public sealed class BlockerTests(Stage stage, ExampleSite example) : IClassFixture<ExampleSite>
{
    private const string Article = "/a-page-that-reads-itself";

    // Which elements a rule hides; each rule alone, for one that a browser does not know takes none along.
    private const string Hidden = """
        rules => rules.flatMap(rule => {
          try { return [...document.querySelectorAll(rule)].map(e => `${rule}: ${e.outerHTML.slice(0, 120)}`); }
          catch { return []; }
        })
        """;

    private static readonly string Style =
        string.Join('\n', EasyList.Hiding.Select(rule => rule + " { display: none !important; }"));

    private static readonly (string Path, string[] Shown)[] OfReaders =
    [
        (Article, [".spot-line", ".spot-picture img", ".spot-card b", ".spot-text b", "h2"]),
        ("/", [".spot-line", ".donation-bar"]),
        ("/advertise", ["h1", "#request", "#request button", ".ask-spots", ".rate-key"]),
        ("/contact", ["h1", "main form", "main form button"]),
        ("/support", ["h1", "main section"]),
    ];

    private static readonly (string Path, string[] Shown)[] OfOwners =
    [
        ("/admin/ads", [".tabs", ".run-states", "h1"]),
        ("/admin/ads/campaigns/new", [".spot-form"]),
        ("/admin/ads/campaigns/1", [".spot-form", ".creative-preview", "#creatives-title"]),
        ("/admin/ads/ads/1", ["#creative"]),
        ("/admin/ads/slots", [".place-spot"]),
        ("/admin/ads/slots/1", [".spot-form"]),
        ("/admin/ads/advertisers", ["table"]),
        ("/admin/ads/advertisers/1", ["#company"]),
        ("/admin/ads/requests", ["h1"]),
        ("/admin/ads/reports", ["h1"]),
        ("/admin/ads/reports/campaigns/1", ["h1"]),
        ("/admin/ads/settings", ["#settings"]),
        ("/admin/ads/txt", [".sellers-text"]),
    ];

    [ChromiumTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task A_reader_with_an_ad_blocker_sees_every_page_and_ad(int width)
    {
        await BookAsync(example.Site);
        await using var reader = await OpenAsync(width);
        await LookAsync(reader, OfReaders);
        await reader.OpenAsync(Article);
        await reader.Page.RouteAsync("https://paper.example.org/**", route => route.FulfillAsync(new() { Body = "Boats" }));
        await reader.Page.Locator(".spot-picture a").First.ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync("https://paper.example.org/");
    }

    [ChromiumFact]
    public async Task An_owner_with_an_ad_blocker_sees_every_screen_about_ads()
    {
        await using var owner = new Author(await OpenAsync(1440));
        await owner.SignInAsync();
        await LookAsync(owner.Window, OfOwners);
    }

    [ChromiumFact]
    public async Task The_rules_are_at_work()
    {
        await using var reader = await OpenAsync(390);
        await reader.OpenAsync("/");
        await reader.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<p class=\"ad-card\">Tea</p>')");
        await HideAsync(reader);
        await Assertions.Expect(reader.Page.Locator(".ad-card")).ToBeHiddenAsync();
        var fetched = "fetch('/ads/banners/x.png').then(() => 'came', () => 'blocked')";
        Assert.Equal("blocked", await reader.Page.EvaluateAsync<string>(
            "new Promise(done => { const i = new Image(); i.onerror = () => done('blocked'); i.src = '/ads/banners/x.png'; })"));
        Assert.Equal("came", await reader.Page.EvaluateAsync<string>(fetched.Replace("/ads/banners/x.png", "/robots.txt")));
    }

    private static async Task LookAsync(Window window, (string Path, string[] Shown)[] pages)
    {
        foreach (var (path, shown) in pages)
        {
            Assert.Equal(200, await window.OpenAsync(path));
            await HideAsync(window);
            Assert.Empty(await window.Page.EvaluateAsync<string[]>(Hidden, EasyList.Hiding));
            foreach (var element in shown)
            {
                await window.Page.Locator(element).First.ScrollIntoViewIfNeededAsync();
                Assert.True(await window.Page.Locator(element).First.IsVisibleAsync(), $"{element} on {path}");
            }

            Assert.Equal(0, await window.Page.EvaluateAsync<int>(
                "[...document.images].filter(i => i.complete && !i.naturalWidth && i.loading !== 'lazy').length"));
        }

        // A blocked request is an error of the console.
        Assert.Empty(window.Complaints);
    }

    private static async Task HideAsync(Window window) => await window.Page.AddStyleTagAsync(new() { Content = Style });

    private async Task<Window> OpenAsync(int width)
    {
        var window = await stage.StrangerAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true }, example.Site);
        await window.Context.RouteAsync(example.Site.Address + "/**", route =>
        {
            var type = route.Request.ResourceType is "xhr" or "fetch" ? "xmlhttprequest" : route.Request.ResourceType;
            var address = "https://blog.example.org" + new Uri(route.Request.Url).PathAndQuery;
            return EasyList.Blocking.Any(rule => rule.Blocks(address, type)) ? route.AbortAsync() : route.ContinueAsync();
        });
        return window;
    }

    private static async Task BookAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        if (db.Advertisers.Any(a => a.Name == "Paper Text")) return;
        var file = Picture.Png("ad-banner-728x90.png", green: 30);
        var picture = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .AddAsync(new MemoryStream(file.Buffer), file.Name, "");
        db.Add(new AdSlot { Name = "Line", Place = SlotPlace.PageTop, WhenEmpty = SlotFallback.Available });
        foreach (var (place, kind) in new[]
        {
            (SlotPlace.ArticleTop, AdKind.Picture), (SlotPlace.ArticleEnd, AdKind.Card), (SlotPlace.PageBottom, AdKind.Text),
        })
        {
            var slot = db.Add(new AdSlot { Name = $"{place}", Place = place }).Entity;
            await db.SaveChangesAsync();
            db.Add(new Campaign
            {
                Name = $"{kind}",
                Advertiser = new Advertiser { Name = $"Paper {kind}" },
                StartsAt = DateTime.UnixEpoch,
                SlotIds = [slot.Id],
                Ads =
                [
                    new Ad
                    {
                        Kind = kind,
                        Title = "Boats",
                        Text = kind == AdKind.Picture ? "" : "Folded by hand.",
                        Alt = "A boat folded of paper",
                        PictureId = kind == AdKind.Text ? null : picture.Id,
                        Url = "https://paper.example.org/",
                    },
                ],
            });
        }

        await db.SaveChangesAsync();
    }
}
