using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>From the empty editor to the article that readers see.</summary>
[Collection(OnStage.Name)]
public sealed class WritingTests(Stage stage)
{
    [ChromiumFact]
    public async Task The_toolbar_writes_Markdown()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("Toolbar", "");
        var keyboard = author.Page.Keyboard;
        await author.Text.FocusAsync();
        await keyboard.TypeAsync("Harbours");
        await author.PressAsync("Heading");
        await keyboard.TypeAsync("\n\nbrave");
        await keyboard.PressAsync("Shift+Home");
        await author.PressAsync("Bold (Ctrl+B)");
        await keyboard.PressAsync("End");
        await keyboard.TypeAsync("\n\nrope");
        await author.PressAsync("List");
        await keyboard.TypeAsync("\ntar");
        await Assertions.Expect(author.Text).ToHaveValueAsync("## Harbours\n\n**brave**\n\n- rope\n- tar");
        await keyboard.PressAsync("Control+s");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Saved.");
    }

    [ChromiumFact]
    public async Task A_picture_uploaded_in_the_editor_stands_in_the_text_and_in_the_article()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("A harbour in green", "Look at this:");
        await author.Field("Image").SetInputFilesAsync(Picture.Png("harbour.png", green: 120));
        await Assertions.Expect(author.Text).ToHaveValueAsync(new Regex(@"Look at this:\s+!\[.*\]\(/media/\S+\)"));
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        var path = "/" + await author.Address.InputValueAsync();

        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync(path);
        var picture = reader.Page.Locator("article img");
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("i => i.naturalWidth") > 0, "The picture did not load.");
        Assert.Empty(reader.Complaints);
        Assert.Empty(author.Window.Complaints);
    }

    [ChromiumFact]
    public async Task A_hero_picture_stands_on_top_and_says_what_it_shows()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("The widest view", "From up here.");
        await author.Page.Locator("summary").Filter(new() { HasText = "Featured image" }).ClickAsync();
        await author.Field("Upload image").SetInputFilesAsync(Picture.Png("view.png", green: 40));
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Radio, new() { Name = "view.png" })).ToBeCheckedAsync();
        await author.Field("Alt text").FillAsync("The sea, seen from a mast");
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");

        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync("/the-widest-view");
        var hero = reader.Page.GetByRole(AriaRole.Img, new() { Name = "The sea, seen from a mast" });
        await Assertions.Expect(hero).ToBeVisibleAsync();
        Assert.True(await hero.EvaluateAsync<int>("i => i.naturalWidth") > 0, "The picture did not load.");
        Assert.Empty(reader.Complaints);
    }

    [ChromiumFact]
    public async Task The_preview_is_the_page_in_a_new_tab_and_saves_nothing()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("Only a preview", "Words that are **not** saved.");
        var tab = await author.Page.Context.RunAndWaitForPageAsync(() => author.PressAsync("Preview"));
        await Assertions.Expect(tab.GetByText("Only you can see this page, and it is not saved.")).ToBeVisibleAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Only a preview");
        await Assertions.Expect(tab.Locator("article strong")).ToHaveTextAsync("not");
        await Assertions.Expect(tab.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" })).ToBeVisibleAsync();
        await tab.CloseAsync();
        await Assertions.Expect(author.Text).ToHaveValueAsync("Words that are **not** saved.");

        await using var other = await stage.AuthorAsync();
        await other.Window.OpenAsync("/admin/articles?q=Only+a+preview");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "No matches" })).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task The_pane_beside_the_text_follows_the_typing()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("Side by side", "First *words*.");
        await author.PressAsync("Side-by-side preview");
        var pane = author.Page.GetByRole(AriaRole.Region, new() { Name = "Preview" });
        await Assertions.Expect(pane.Locator("em")).ToHaveTextAsync("words");
        await author.Text.FillAsync("Then **others**.");
        await Assertions.Expect(pane.Locator("strong")).ToHaveTextAsync("others");
        Assert.Empty(author.Window.Complaints);
    }

    [ChromiumFact]
    public async Task A_tag_that_an_input_method_puts_together_is_left_alone_until_it_is_done()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("Two old towns", "Both have deer.");
        var (box, chips) = (author.Field("Tags"), author.Page.Locator(".chips .chip"));
        var keyboard = await author.Page.Context.NewCDPSessionAsync(author.Page);
        Task ComposeAsync(string text) => keyboard.SendAsync("Input.imeSetComposition", new()
        {
            ["text"] = text,
            ["selectionStart"] = text.Length,
            ["selectionEnd"] = text.Length,
        });
        await box.FocusAsync();
        foreach (var text in new[] { "き", "きょうと", "きょうと、", "きょうと、な", "きょうと、なら" })
        {
            await ComposeAsync(text);
            await Assertions.Expect(box).ToHaveValueAsync(text);
            await Assertions.Expect(box).ToBeFocusedAsync();
            await Assertions.Expect(chips).ToHaveCountAsync(0);
        }

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "京都、奈良" });
        await Assertions.Expect(chips).ToHaveTextAsync(["京都", "奈良"]);
        await Assertions.Expect(box).ToHaveValueAsync("");
        await Assertions.Expect(box).ToBeFocusedAsync();
        foreach (var typed in new[] { "海，", "چائے،", "山、" }) await author.Page.Keyboard.InsertTextAsync(typed);
        await Assertions.Expect(chips).ToHaveTextAsync(["京都", "奈良", "海", "چائے", "山"]);
        await author.SaveAsync();
        await Assertions.Expect(chips).ToHaveTextAsync(["京都", "奈良", "海", "چائے", "山"]);
        Assert.Empty(author.Window.Complaints);
    }

    [ChromiumFact]
    public async Task A_published_article_is_on_its_page_its_category_and_its_tags()
    {
        await using var author = await stage.AuthorAsync();
        await author.AddCategoryAsync("Seafaring");
        await author.BeginAsync(
            "Knots that hold", "A bowline does not slip.\n\n## The loop\n\nSmall.\n\n## The rest\n\nSmaller.");
        await author.Field("Category").SelectOptionAsync("Seafaring");
        await author.Field("Tags").FillAsync("Ropes");
        await author.Field("Tags").PressAsync("Enter");
        await author.Field("Tags").FillAsync("Patience");
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        var path = "/" + await author.Address.InputValueAsync();
        Assert.Equal("/knots-that-hold", path);

        await using var reader = await stage.StrangerAsync();
        Assert.Equal(200, await reader.OpenAsync(path));
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Knots that hold");
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("A bowline does not slip.");
        foreach (var shelf in new[] { "Seafaring", "Ropes", "Patience" })
        {
            await reader.OpenAsync(path);
            await reader.Page.Locator("article").GetByRole(AriaRole.Link, new() { Name = shelf, Exact = true }).ClickAsync();
            await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(shelf);
            await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Knots that hold", Exact = true }))
                .ToBeVisibleAsync();
        }
    }
}
