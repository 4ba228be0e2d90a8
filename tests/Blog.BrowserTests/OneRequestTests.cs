using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>How often a reader's browser asks for something until an article can be read.</summary>
[Collection(OnStage.Name)]
public sealed class OneRequestTests(Stage stage)
{
    // Far more than browsers look ahead for pictures that load late.
    private static readonly string Long =
        string.Concat(Enumerable.Repeat("A paragraph of a few words about the sea and its weather.\n\n", 150));

    [ChromiumFact]
    public async Task An_article_is_one_request_and_its_hero_comes_once_in_the_width_of_the_phone()
    {
        var path = await WriteAsync();
        await using var reader =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 1 });
        await reader.OpenAsync(path);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(
            [stage.Site.Address + path],
            reader.Requests.Where(url => !IsPicture(url) && url != stage.Site.Address + "/favicon.svg"));
        // The picture is 640 pixels wide, the phone shows 355 of its own: the variant of 400 does.
        Assert.Matches("^/media/[0-9a-f]+-400.webp$", new Uri(Assert.Single(reader.Requests, IsPicture)).AbsolutePath);

        await reader.Page.Locator(".prose img").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(reader.Page.Locator(".prose img")).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(2, reader.Requests.Count(IsPicture));
        Assert.Empty(reader.Complaints);
    }

    private static bool IsPicture(string url) => url.Contains("/media/", StringComparison.Ordinal);

    private async Task<string> WriteAsync()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("One request", Long);
        await author.Field("Image").SetInputFilesAsync(Picture.Png("late.png", green: 77));
        await Assertions.Expect(author.Text).ToHaveValueAsync(new Regex(@"!\[.*\]\(/media/\S+\)"));
        await author.Page.Locator("summary").Filter(new() { HasText = "Featured image" }).ClickAsync();
        await author.Field("Upload image").SetInputFilesAsync(Picture.Png("first.png", green: 99));
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Radio, new() { Name = "first.png" })).ToBeCheckedAsync();
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        return "/" + await author.Address.InputValueAsync();
    }
}
