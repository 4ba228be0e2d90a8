using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Addresses that change and addresses that end.</summary>
[Collection(OnStage.Name)]
public sealed class AddressTests(Stage stage)
{
    [ChromiumFact]
    public async Task A_changed_address_leads_readers_on()
    {
        await using var author = await stage.AuthorAsync();
        var old = await author.PublishAsync("A quay by its first name", "It is still the same quay.");
        await author.Address.FillAsync("renamed-quay");
        await author.SaveAsync();

        await using var reader = await stage.StrangerAsync();
        Assert.Equal(200, await reader.OpenAsync(old));
        Assert.Equal(stage.Site.Address + "/renamed-quay", reader.Page.Url);
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("It is still the same quay.");
    }

    [ChromiumFact]
    public async Task The_bin_takes_an_article_from_readers_and_gives_it_back()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("A wreck", "It lies on the ground.");
        await author.PressAsync("Move to Trash");
        await Assertions.Expect(author.Notice).ToContainTextAsync("“A wreck” has been moved to Trash.");

        await using var reader = await stage.StrangerAsync();
        Assert.Equal(410, await reader.OpenAsync(path));
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("This page has been removed.");

        await author.Window.OpenAsync("/admin/articles?status=trashed");
        await author.PressAsync("Restore “A wreck”");
        await Assertions.Expect(author.Notice).ToContainTextAsync("“A wreck” has been restored as a draft.");
        Assert.NotEqual(200, await reader.OpenAsync(path));
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        Assert.Equal(200, await reader.OpenAsync(path));
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("It lies on the ground.");
    }

    [ChromiumFact]
    public async Task Only_who_says_yes_deletes_for_ever()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("Sunk without trace", "Glug.");
        var editor = author.Page.Url;
        await author.PressAsync("Move to Trash");
        await Assertions.Expect(author.Notice).ToContainTextAsync("has been moved to Trash");
        await author.Page.GotoAsync(editor);
        var says = false;
        author.Page.Dialog += (_, dialog) => _ = says ? dialog.AcceptAsync() : dialog.DismissAsync();
        await author.PressAsync("Delete permanently");
        await Assertions.Expect(author.Page).ToHaveURLAsync(editor);
        says = true;
        await author.PressAsync("Delete permanently");
        await Assertions.Expect(author.Notice).ToContainTextAsync("“Sunk without trace” has been deleted permanently.");

        await using var reader = await stage.StrangerAsync();
        Assert.Equal(410, await reader.OpenAsync(path));
    }

    [ChromiumFact]
    public async Task An_unpublished_article_leaves_its_address_to_nobody()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("Back to the dock", "For repairs.");
        await author.PressAsync("Unpublish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Reverted to draft.");

        await using var reader = await stage.StrangerAsync();
        Assert.Equal(404, await reader.OpenAsync(path));
        await reader.OpenAsync("/archive");
        await Assertions.Expect(reader.Page.GetByText("Back to the dock")).ToHaveCountAsync(0);
    }
}
