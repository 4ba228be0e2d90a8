using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>What a reader's browser does, and does not do, on the pages of the blog.</summary>
[Collection(OnStage.Name)]
public sealed class ReadingTests(Stage stage)
{
    private const string Everything = """
        An opening with **bold** words and a note[^1].

        ## Code

        ```csharp
        var knots = 12; // a comment
        ```

        ## A table

        | Left | Right |
        | :--- | ---: |
        | a | 1 |

        > [!WARNING]
        > Mind the gap.

        - [x] done

        [^1]: The note.
        """;

    [ChromiumFact]
    public async Task An_article_asks_nobody_else_runs_no_script_but_the_one_that_copies_its_code_and_breaks_no_policy()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("Everything at once", Everything);
        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync(path);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(reader.Complaints);
        Assert.All(reader.Requests, url => Assert.StartsWith(stage.Site.Address + "/", url));
        Assert.Equal(["/copy.js"], await reader.Page.EvaluateAsync<string[]>(
            "[...document.scripts].filter(s => s.type !== 'application/ld+json').map(s => s.getAttribute('src'))"));
        Assert.Equal(0, await reader.Page.Locator("[style]").CountAsync());
        Assert.Empty(await reader.Context.CookiesAsync());
    }

    [ChromiumFact]
    public async Task Other_pages_ask_nobody_else_and_break_no_policy()
    {
        await using var author = await stage.AuthorAsync();
        await author.PublishAsync("Everything in short", "An opening.");
        await using var reader = await stage.StrangerAsync();
        foreach (var path in new[] { "/", "/archive", "/search?q=everything", "/author/ada-example", "/sign-in" })
        {
            await reader.OpenAsync(path);
        }

        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(reader.Complaints);
        Assert.All(reader.Requests, url => Assert.StartsWith(stage.Site.Address + "/", url));
    }

    [ChromiumTheory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    public async Task A_dark_screen_gets_a_dark_page_with_light_text(string path)
    {
        var (dayPaper, dayInk) = await LightnessAsync(path, ColorScheme.Light);
        var (nightPaper, nightInk) = await LightnessAsync(path, ColorScheme.Dark);
        Assert.True(dayPaper > 200 && dayInk < 100, $"By day: paper {dayPaper}, ink {dayInk}");
        Assert.True(nightPaper < 60 && nightInk > 180, $"By night: paper {nightPaper}, ink {nightInk}");
    }

    [ChromiumFact]
    public async Task The_meta_line_is_read_aloud_without_its_bars()
    {
        await using var author = await stage.AuthorAsync();
        var path = await author.PublishAsync("Read aloud", "Word for word.");
        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync(path);
        var heard = await reader.Page.Locator("article header").AriaSnapshotAsync();
        Assert.Contains(Author.Name, heard, StringComparison.Ordinal);
        Assert.DoesNotContain("|", heard, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Search_finds_an_article_by_its_words()
    {
        await using var author = await stage.AuthorAsync();
        await author.PublishAsync("On barnacles", "They cling to hulls with remarkable cyprids.");
        await using var reader = await stage.StrangerAsync();
        await reader.OpenAsync("/search");
        var box = reader.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox);
        await box.FillAsync("cyprids");
        await box.PressAsync("Enter");
        await reader.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "On barnacles" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("On barnacles");
    }

    private async Task<(int Paper, int Ink)> LightnessAsync(string path, ColorScheme scheme)
    {
        await using var reader = await stage.StrangerAsync(new() { ColorScheme = scheme });
        await reader.OpenAsync(path);
        // What is seen behind the text is the first painted background from the text outwards.
        var found = await reader.Page.EvaluateAsync<int[]>("""
            () => {
              const lightness = (colour) => Math.round(colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3);
              let at = document.querySelector("main");
              const ink = getComputedStyle(at).color;
              while (at.parentElement && /, 0\)$/.test(getComputedStyle(at).backgroundColor)) at = at.parentElement;
              return [lightness(getComputedStyle(at).backgroundColor), lightness(ink)];
            }
            """);
        return (found[0], found[1]);
    }
}
