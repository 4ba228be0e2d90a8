using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>What makes an article comfortable, all but the copy button without script.</summary>
[Collection(OnStage.Name)]
public sealed class ComfortTests(Stage stage)
{
    private static readonly string Text = string.Concat(Enumerable.Range(1, 4).Select(n =>
        $"## Part {n}\n\n"
            + string.Concat(Enumerable.Repeat("Some words about the sea and its weather, and more of them.\n\n", 25))))
        + "```csharp\nvar knots = 12;\n```\n";

    [ChromiumFact]
    public async Task The_contents_stand_open_on_a_wide_screen_fold_on_a_phone_and_mark_where_the_reader_is()
    {
        var path = await WriteAsync("Contents of a kind");
        await using var reader =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 1600, Height = 900 }, JavaScriptEnabled = false });
        await reader.OpenAsync(path);
        var part = reader.Page.Locator(".toc a").Filter(new() { HasText = "Part 3" });
        await Assertions.Expect(part).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".toc summary")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator(".toc a:target-current")).Not.ToHaveTextAsync("Part 3");
        await part.ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".toc a:target-current")).ToHaveTextAsync("Part 3");

        await using var phone =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = false });
        await phone.OpenAsync(path);
        await Assertions.Expect(phone.Page.Locator(".toc a").First).ToBeHiddenAsync();
        await phone.Page.Locator(".toc summary").ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".toc a").First).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task A_button_copies_the_code()
    {
        var path = await WriteAsync("Code to take along");
        await using var reader = await stage.StrangerAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.OpenAsync(path);
        await reader.Page.Locator("figure.code").HoverAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copied", Exact = true }))
            .ToBeVisibleAsync();
        Assert.Equal("var knots = 12;\n", await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(reader.Complaints);
    }

    private async Task<string> WriteAsync(string title)
    {
        await using var author = await stage.AuthorAsync();
        return await author.PublishAsync(title, Text);
    }
}
