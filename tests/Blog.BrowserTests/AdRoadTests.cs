using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>
/// The whole road of an ad: asked for on the rate card, booked, written, live, seen,
/// clicked, reported, ended, and the line that offers the spot again.
/// </summary>
[Collection(OnStage.Name)]
public sealed class AdRoadTests(Stage stage)
{
    private const string Offer = "https://paper-boats.example.org/offer";

    // A browser that a test drives says so, and is counted among the crawlers.
    private const string Person =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    /// <summary>From an advertiser's mail to a live ad.</summary>
    private const int MostClicks = 12;

    private int clicks;

    [ChromiumFact]
    public async Task An_ad_goes_its_whole_road_in_few_clicks()
    {
        await using var site = new Site(hasOwner: true);
        await OfferAsync(site);
        await using var reader = await stage.StrangerAsync(
            new() { ViewportSize = new() { Width = 1024, Height = 768 }, UserAgent = Person }, site);
        await reader.OpenAsync("/");
        await Assertions.Expect(reader.Page.Locator(".spot-line")).ToContainTextAsync("Ad spots available");
        await AskAsync(site, reader);

        await using var owner = new Author(await stage.StrangerAsync(site: site));
        await owner.SignInAsync();
        await BookAsync(owner, await DbAsync(site, db => db.Bookings.Select(b => b.Id).SingleAsync()));
        await reader.OpenAsync("/");
        await Assertions.Expect(reader.Page.Locator(".spot")).ToContainTextAsync("Boats of paper");
        Assert.InRange(clicks, 1, MostClicks);

        await ReadAndClickAsync(site, reader);
        await ExpectReportAsync(site, owner);
        await EndAsync(site, reader);
        Assert.Empty(reader.Complaints);
    }

    private static async Task OfferAsync(Site site) => await DbAsync(site, async db =>
    {
        var settings = site.Services.GetRequiredService<SettingsStore>();
        await settings.SaveAsync(db, new AdSettings { ContactEmail = "ads@example.org", HasRateCard = true }, 0);
        var top = await db.AdSlots.SingleAsync();
        (top.IsOnSale, top.PriceMinor, top.Currency) = (true, 5_000, "EUR");
        return await db.SaveChangesAsync();
    });

    private static async Task AskAsync(Site site, Window reader)
    {
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Ad spots available:" }).ClickAsync();
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime);
        await reader.Page.GetByLabel("First day").FillAsync($"{today:yyyy-MM-dd}");
        await reader.Page.GetByLabel("Last day").FillAsync($"{today.AddDays(6):yyyy-MM-dd}");
        await reader.Page.GetByLabel("Your name").FillAsync("Paula Paper");
        await reader.Page.GetByLabel("Company (optional)").FillAsync("Paper Boats");
        await reader.Page.GetByLabel("Your email address").FillAsync("paula@example.org");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Send request" }).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(site.Address + "/advertise/sent");
    }

    private async Task BookAsync(Author owner, long request)
    {
        // The link in the mail that tells of the request.
        clicks++;
        await owner.Window.OpenAsync($"/admin/ads/requests/{request}");
        await ClickAsync(owner.Button("Accept"));
        await ClickAsync(owner.Page.GetByRole(AriaRole.Link, new() { Name = "New ad" }));
        await ClickAsync(owner.Page.GetByRole(AriaRole.Radio, new() { Name = "Text" }).First);
        await owner.Field("Title").FillAsync("Boats of paper");
        await owner.Field("Text").FillAsync("They float for an afternoon.");
        await owner.Field("URL").FillAsync(Offer);
        await ClickAsync(owner.Button("Save"));
        await Assertions.Expect(owner.Notice).ToBeVisibleAsync();
    }

    private async Task ClickAsync(ILocator what)
    {
        clicks++;
        await what.ClickAsync();
    }

    private static async Task ReadAndClickAsync(Site site, Window reader)
    {
        await reader.Context.RouteAsync(
            "https://paper-boats.example.org/**", route => route.FulfillAsync(new() { Body = "The advertiser's own page." }));
        // Half of it visible for a second is a view.
        await reader.Page.WaitForTimeoutAsync(1500);
        // What a browser does when somebody looks elsewhere; a driven one
        // would tell of it in its own name while it leaves the page.
        await reader.Page.RunAndWaitForRequestFinishedAsync(
            () => reader.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { value: true }); "
                + "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))"),
            new() { Predicate = request => request.Url.EndsWith("/go/seen", StringComparison.Ordinal) });
        await reader.Page.Locator(".spot a").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(Offer);
        await site.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        var day = await DbAsync(site, db => db.AdDays.SingleAsync());
        Assert.Equal((1, 1, 1), (day.Served, day.Viewed, day.Clicked));
    }

    private static async Task ExpectReportAsync(Site site, Author owner)
    {
        await owner.Window.OpenAsync(
            $"/admin/ads/reports/campaigns/{await DbAsync(site, db => db.Campaigns.Select(c => c.Id).SingleAsync())}");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Boats of paper" }).First)
            .ToContainTextAsync("1");
        await owner.PressAsync("Create link");
        var link = await owner.Page.GetByLabel("Link").InputValueAsync();
        await using var advertiser = await owner.Window.Context.Browser!.NewContextAsync();
        var page = await advertiser.NewPageAsync();
        Assert.Equal(200, (await page.GotoAsync(link))!.Status);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Boats of paper");
    }

    private static async Task EndAsync(Site site, Window reader)
    {
        site.Clock.Advance(TimeSpan.FromDays(8));
        await reader.OpenAsync("/");
        await Assertions.Expect(reader.Page.Locator(".spot-line")).ToContainTextAsync("Ad spots available");
        Assert.Equal(0, await reader.Page.Locator(".spot").CountAsync());
    }

    private static async Task<T> DbAsync<T>(Site site, Func<BlogDbContext, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
    }
}
