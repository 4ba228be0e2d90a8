using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Media.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Nothing on a page moves for an ad: not when its picture comes late, and not when it never comes.</summary>
[Collection(OnStage.Name)]
public sealed class AdShiftTests(Stage stage)
{
    // What moved, and by how much; nothing where nothing did.
    private const string Shift = """
        new Promise(done => {
          const moved = [];
          new PerformanceObserver(list => list.getEntries().forEach(e => moved.push(`${e.value} at ${Math.round(e.startTime)} ms: ${e.sources.map(s => `${s.node?.outerHTML?.slice(0, 80) ?? s.node?.nodeName} ${JSON.stringify(s.previousRect)} to ${JSON.stringify(s.currentRect)}`)}`))).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(moved.join('\n')), 300);
        })
        """;

    private static readonly string Long = string.Concat(Enumerable.Range(1, 5).Select(s => $"## Part {s}\n\n"
        + string.Concat(Enumerable.Repeat("A paragraph of a few words about the sea and its weather.\n\n", 12))));

    [ChromiumTheory]
    [InlineData(390, "late")]
    [InlineData(390, "never")]
    [InlineData(390, "without")]
    [InlineData(1280, "late")]
    [InlineData(1280, "never")]
    public async Task An_articles_layout_shift_is_zero(int width, string pictures)
    {
        await using var site = new Site(hasOwner: true);
        await using var owner = new Author(await stage.StrangerAsync(site: site));
        await owner.SignInAsync();
        var path = await owner.PublishAsync("Tides", Long);
        if (pictures != "without")
        {
            await BookAsync(site);
        }

        await using var reader = await stage.StrangerAsync(new() { ViewportSize = new() { Width = width, Height = 700 } }, site);
        await reader.Context.RouteAsync("**/media/**", async route =>
        {
            await Task.Delay(400);
            await (pictures == "never" ? route.AbortAsync() : route.ContinueAsync());
        });
        await reader.OpenAsync(path);
        Assert.Equal(pictures == "without" ? 0 : 4, await reader.Page.Locator(".spot-picture").CountAsync());
        await reader.Page.EvaluateAsync(
            "async () => { for (let y = 0; y < document.body.scrollHeight; y += 300) { scrollTo(0, y); "
                + "await new Promise(r => setTimeout(r, 60)); } }");
        await reader.Page.WaitForTimeoutAsync(800);
        Assert.Equal("", await reader.Page.EvaluateAsync<string>(Shift));
        Assert.Equal(0, await reader.OverflowAsync());
    }

    private static async Task BookAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var file = Picture.Png("ad.png", green: 30);
        var picture = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .AddAsync(new MemoryStream(file.Buffer), file.Name, "");
        await db.AdSlots.ExecuteDeleteAsync();
        foreach (var place in new[]
        {
            SlotPlace.PageTop, SlotPlace.ArticleTop, SlotPlace.InArticle, SlotPlace.ArticleEnd, SlotPlace.PageBottom,
        })
        {
            var slot = db.Add(new AdSlot
            {
                Name = $"{place}",
                Place = place,
                After = place == SlotPlace.InArticle ? 3 : null,
                WhenEmpty = SlotFallback.Nothing,
            }).Entity;
            await db.SaveChangesAsync();
            db.Add(new Campaign
            {
                Name = $"{place}",
                Advertiser = new Advertiser { Name = $"Paper {place}" },
                StartsAt = DateTime.UnixEpoch,
                SlotIds = [slot.Id],
                Ads =
                [
                    new Ad
                    {
                        Kind = AdKind.Picture,
                        Title = "Boats",
                        Alt = "A boat folded of paper, on a long line of words that would need two rows",
                        PictureId = picture.Id,
                        Url = "https://paper.example.org/",
                    },
                ],
            });
        }

        await db.SaveChangesAsync();
    }
}
