using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Changing what is published already, and never losing a word of it.</summary>
[Collection(OnStage.Name)]
public sealed class EditingTests(Stage stage)
{
    [ChromiumFact]
    public async Task Readers_see_an_update_at_once()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("Lighthouse keeping", "The lamp is lit at six.");
        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync(path);
        await author.OpenAsync("Lighthouse keeping");
        await author.Text.FillAsync("The lamp is lit at seven.");
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        await author.PressAsync("Update");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Saved.");

        await reader.OpenAsync(path);
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("The lamp is lit at seven.");
        await Assertions.Expect(reader.Page.Locator("article")).Not.ToContainTextAsync("at six");
    }

    [ChromiumFact]
    public async Task Two_tabs_in_conflict_show_both_texts_and_saving_again_wins_knowingly()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("Whose harbour", "The old text.");
        await using var other = await stage.AuthorAsync();
        await other.OpenAsync("Whose harbour");
        await author.Text.FillAsync("The words of the first tab.");
        await other.Text.FillAsync("The words of the second tab.");
        await other.SaveAsync();

        await author.PressAsync("Update");
        await Assertions.Expect(author.Alert).ToContainTextAsync("This article was saved elsewhere on");
        await Assertions.Expect(author.Alert).ToContainTextAsync("second");
        await Assertions.Expect(author.Alert).ToContainTextAsync("first");
        await Assertions.Expect(author.Text).ToHaveValueAsync("The words of the first tab.");
        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync(path);
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("The words of the second tab.");

        await author.SaveAsync();
        await reader.OpenAsync(path);
        await Assertions.Expect(reader.Page.Locator("article")).ToContainTextAsync("The words of the first tab.");
    }

    [ChromiumFact]
    public async Task A_closed_tab_loses_no_word()
    {
        await using var author = await stage.AuthorAsync();
        await author.PublishAsync("Before the storm", "Saved words.");
        await author.Text.FillAsync("Words that were never saved.");
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        var next = await author.Window.Context.NewPageAsync();
        await author.Page.CloseAsync();

        await next.GotoAsync("/admin/articles?q=Before+the+storm");
        await next.GetByRole(AriaRole.Link, new() { Name = "Before the storm", Exact = true }).ClickAsync();
        await next.GetByRole(AriaRole.Button, new() { Name = "Restore it" }).ClickAsync();
        await Assertions.Expect(next.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("Words that were never saved.");
    }

    [ChromiumFact]
    public async Task Words_typed_before_the_script_has_come_count_as_unsaved()
    {
        await using var author = await stage.AuthorAsync();
        await author.PublishAsync("A slow line", "Saved words.");
        var arrived = new TaskCompletionSource();
        await author.Page.RouteAsync("**/admin/editor.js*", async route =>
        {
            await arrived.Task;
            await route.ContinueAsync();
        });
        await author.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await author.Text.FillAsync("Words typed at once.");
        arrived.SetResult();
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        await Assertions.Expect(author.Text).ToHaveValueAsync("Words typed at once.");
    }

    [ChromiumFact]
    public async Task An_editor_where_nothing_was_typed_has_nothing_unsaved()
    {
        await using var author = await stage.AuthorAsync();
        await author.BeginAsync("Nothing to keep", "Saved words,\n\nin two paragraphs.");
        await author.Field("Tags").FillAsync("One, Two");
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        await author.OpenAsync("Nothing to keep");
        await author.Field("Subtitle").FillAsync("x");
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        await author.Field("Subtitle").FillAsync("");
        await author.Page.ReloadAsync();
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToHaveCountAsync(0);
        await Assertions.Expect(author.Button("Restore it")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task A_refused_save_offers_no_copy()
    {
        await using var author = await stage.AuthorAsync();
        await author.PublishAsync("Refused at the quay", "Saved words.");
        await author.Text.FillAsync("First line,\n\n- second\n- third");
        await author.Page.Locator("summary").Filter(new() { HasText = "SEO and language" }).ClickAsync();
        await author.Field("Canonical URL").FillAsync("no address at all");
        await author.PressAsync("Update");
        await Assertions.Expect(author.Alert).ToBeVisibleAsync();
        await Assertions.Expect(author.Text).ToHaveValueAsync("First line,\n\n- second\n- third");
        await Assertions.Expect(author.Button("Restore it")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Being_signed_out_while_writing_loses_no_word()
    {
        await using var author = await stage.AuthorAsync();
        await author.PublishAsync("Signed out at sea", "Saved words.");
        await author.Text.FillAsync("Words typed while signed out.");
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        await author.Window.Context.ClearCookiesAsync();
        await author.PressAsync("Update");
        await Assertions.Expect(author.Page.Locator("h1")).ToHaveTextAsync("You have been signed out");
        var tab = await author.Page.RunAndWaitForPopupAsync(() =>
            author.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync());
        await tab.GetByLabel("Email").FillAsync(Author.Email);
        await tab.GetByLabel("Password").FillAsync(Author.Password);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(tab).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/admin$"));
        await tab.CloseAsync();

        await author.PressAsync("Continue");
        await Assertions.Expect(author.Text).ToHaveValueAsync("Words typed while signed out.");
        await author.SaveAsync();
        await Assertions.Expect(author.Text).ToHaveValueAsync("Words typed while signed out.");
    }
}
