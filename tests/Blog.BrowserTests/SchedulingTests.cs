using System.Globalization;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Articles that appear by themselves.</summary>
[Collection(OnStage.Name)]
public sealed class SchedulingTests(Stage stage)
{
    [ChromiumFact]
    public async Task A_scheduled_article_is_hidden_until_its_time_and_then_appears_by_itself()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("The tide of the evening", "It comes when it comes.");
        await author.Field("Schedule for")
            .FillAsync(stage.Site.Clock.GetUtcNow().AddHours(2).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        await author.PressAsync("Schedule");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Scheduled for ");
        var path = "/" + await author.Address.InputValueAsync();
        await author.Window.OpenAsync("/admin/articles?status=scheduled");
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Row, new() { Name = "The tide of the evening" }))
            .ToContainTextAsync("Scheduled");

        await using var reader = await stage.StrangerAsync();
        Assert.Equal(404, await reader.OpenAsync(path));
        await reader.OpenAsync("/");
        await Assertions.Expect(reader.Page.GetByText("The tide of the evening")).ToHaveCountAsync(0);

        stage.Site.Clock.Advance(TimeSpan.FromHours(3));
        // The publisher wakes by that clock, in the background.
        for (var tries = 0; await reader.OpenAsync(path) == 404 && tries < 200; tries++)
        {
            await Task.Delay(100);
        }

        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("It comes when it comes.");
        await reader.OpenAsync("/");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "The tide of the evening", Exact = true }))
            .ToBeVisibleAsync();
    }
}
