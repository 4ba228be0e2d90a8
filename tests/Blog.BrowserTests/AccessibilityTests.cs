using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>
/// What axe says of every kind of page, in every look, by day and by night, from left to right and from right to left: nothing.
/// </summary>
[Collection(OnStage.Name)]
public sealed class AccessibilityTests(Stage stage, ExampleSite example) : IClassFixture<ExampleSite>
{
    private static readonly string[] Pages =
    [
        "/", "/a-page-that-reads-itself", "/right-to-left-layouts", "/category/web", "/tag/css", "/author/ada-quillfeather",
        "/archive", "/categories", "/tags",
        "/search", "/search?q=css", "/search?q=zzzyx", "/contact", "/support", "/about", "/no-such-page",
    ];

    // WCAG 2.2 AA, and what axe holds for good practice beside it.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
    };

    [ChromiumTheory]
    [InlineData("paper", "en", ColorScheme.Light, 1280)]
    [InlineData("paper", "en", ColorScheme.Dark, 390)]
    [InlineData("paper", "ur", ColorScheme.Light, 390)]
    [InlineData("paper", "ur", ColorScheme.Dark, 1280)]
    [InlineData("paper", "de", ColorScheme.Light, 320)]
    [InlineData("signal", "en", ColorScheme.Light, 1280)]
    [InlineData("signal", "ur", ColorScheme.Dark, 390)]
    [InlineData("ink", "ur", ColorScheme.Light, 1280)]
    [InlineData("ink", "en", ColorScheme.Dark, 390)]
    public async Task No_page_keeps_anybody_out(string preset, string language, ColorScheme scheme, int width)
    {
        await example.SpeakAsync(language, preset);
        await using var reader = await stage.StrangerAsync(
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true }, example.Site);
        var found = new List<string>();
        foreach (var path in Pages)
        {
            await reader.OpenAsync(path);
            var result = await reader.Page.RunAxe(Rules);
            Assert.True(result.Passes.Length > 10, $"axe has looked at nothing on {path}");
            found.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{path}: {v.Id}, {v.Help}: {n.Html}")));
            var overflow = await reader.OverflowAsync();
            if (overflow > 0)
            {
                found.Add($"{path} is {overflow} pixels wider than the window");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
