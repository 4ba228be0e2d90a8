using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>What a donor does: copies the IBAN, chooses a sum, puts the bar away.</summary>
[Collection(OnStage.Name)]
public sealed class GivingTests(Stage stage)
{
    private const string Iban = "DE89370400440532013000";

    [ChromiumFact]
    public async Task A_donor_copies_the_IBAN_without_its_gaps_and_each_sum_has_its_code()
    {
        await PrepareAsync();
        await using var reader =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = false });
        await reader.OpenAsync("/support");
        Assert.Equal(0, await reader.OverflowAsync());
        await reader.Page.Locator(".bank-iban .fours").ClickAsync();
        Assert.Equal(Iban, await reader.Page.EvaluateAsync<string>("getSelection().toString()"));
        await OnlyCodeAsync(reader, 0);
        await reader.Page.GetByText("€25", new() { Exact = true }).ClickAsync();
        await OnlyCodeAsync(reader, 2);
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await OnlyCodeAsync(reader, 1);
        Assert.Empty(reader.Complaints);
        Assert.All(reader.Requests, url => Assert.StartsWith(stage.Site.Address + "/", url, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task A_reader_without_script_puts_the_bar_away_and_stays_on_the_page()
    {
        await PrepareAsync();
        await using var reader = await stage.StrangerAsync(new() { JavaScriptEnabled = false });
        await reader.OpenAsync("/archive");
        await Assertions.Expect(reader.Page.Locator(".donation-bar")).ToContainTextAsync($"Give: {Iban}");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Hide for 30 days" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".donation-bar")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page).ToHaveURLAsync(stage.Site.Address + "/archive");
        await reader.OpenAsync("/");
        await Assertions.Expect(reader.Page.Locator(".donation-bar")).ToHaveCountAsync(0);
        Assert.Empty(reader.Complaints);
    }

    [ChromiumFact]
    public async Task Nothing_on_the_page_moves_once_it_is_drawn()
    {
        await PrepareAsync();
        await using var reader = await stage.StrangerAsync();
        foreach (var path in new[] { "/", "/support" })
        {
            await reader.OpenAsync(path);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await reader.Page.EvaluateAsync<double>("""
                new Promise(done => new PerformanceObserver(() => {}).observe({ type: "layout-shift", buffered: true }) ??
                  requestAnimationFrame(() => done(performance.getEntriesByType("layout-shift").reduce((sum, shift) => sum + shift.value, 0))))
                """));
        }
    }

    private static async Task OnlyCodeAsync(Window reader, int place)
    {
        var codes = reader.Page.Locator(".codes > div");
        for (var i = 0; i < await codes.CountAsync(); i++)
        {
            await Assertions.Expect(codes.Nth(i)).ToBeVisibleAsync(new() { Visible = i == place });
        }
    }

    // The owner's part, through the admin area; once for all of these tests.
    private async Task PrepareAsync()
    {
        await using var author = await stage.AuthorAsync();
        await author.Window.OpenAsync("/admin/donations/ways");
        if (await author.Page.GetByText("DE89 3704").CountAsync() > 0)
        {
            return;
        }

        await author.Window.OpenAsync("/admin/donations/ways/new?kind=Bank");
        await author.Page.FillAsync("[name=Holder]", "Ada Example");
        await author.Page.FillAsync("[name=Address]", Iban);
        await author.Page.FillAsync("[name=Currency]", "EUR");
        await author.Page.FillAsync("[name=Suggestions]", "10 25");
        await author.Page.ClickAsync("#way .button-primary");
        await Assertions.Expect(author.Page.GetByText("DE89 3704")).ToBeVisibleAsync();
        await author.Window.OpenAsync("/admin/donations/page");
        await author.Page.FillAsync("[name=Text]", "Give: {iban}");
        await author.Page.ClickAsync("#settings .button-primary");
        await Assertions.Expect(author.Page.GetByText("Saved.")).ToBeVisibleAsync();
    }
}
