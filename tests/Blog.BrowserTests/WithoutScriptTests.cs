using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Script is comfort: an author without it can still do all.</summary>
[Collection(OnStage.Name)]
public sealed class WithoutScriptTests(Stage stage)
{
    [ChromiumFact]
    public async Task An_author_without_script_writes_previews_and_publishes()
    {
        await using var author = await stage.AuthorAsync(new() { JavaScriptEnabled = false });
        await author.BeginAsync("Paper and ink", "No script **was** needed.");
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        await author.Field("Tags").FillAsync("Paper, Ink");
        var tab = await author.Page.Context.RunAndWaitForPageAsync(() => author.PressAsync("Preview"));
        await Assertions.Expect(tab.Locator("article strong")).ToHaveTextAsync("was");
        await tab.CloseAsync();
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        var path = "/" + await author.Address.InputValueAsync();

        await using var reader = await stage.StrangerAsync(new() { JavaScriptEnabled = false });
        Assert.Equal(200, await reader.OpenAsync(path));
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("No script was needed.");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Ink", Exact = true })).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task An_author_without_script_uploads_a_picture()
    {
        await using var author = await stage.AuthorAsync(new() { JavaScriptEnabled = false });
        await author.Window.OpenAsync("/admin/pictures");
        await author.Page.Locator("main input[type=file]").SetInputFilesAsync(Picture.Png("without-script.png", green: 200));
        await author.Page.Locator("main form[enctype='multipart/form-data'] button").First.ClickAsync();
        await Assertions.Expect(author.Page.GetByText("without-script.png").First).ToBeVisibleAsync();
    }
}
