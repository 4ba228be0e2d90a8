using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>All of it on a phone 390 pixels wide.</summary>
[Collection(OnStage.Name)]
public sealed class PhoneTests(Stage stage)
{
    private const int Width = 390;

    // What is widest in real articles: an address without a break, a table, a line of code.
    private const string Wide = """
        https://example.org/a-very-long-address-without-any-place-to-break-it-in-the-middle-of-a-line-of-a-narrow-phone

        | One column | Another column | A third column | A fourth column | A fifth column |
        | --- | --- | --- | --- | --- |
        | Unbreakableunbreakableword | words | words | words | Unbreakableunbreakableword |

        ## A heading with anunbreakablewordthatiswiderthanthescreenofanysmallphoneanywhere

        ```csharp
        var line = "a line of code that is longer than the phone is wide, and then a little longer still, to be sure";
        ```

        ## The end

        Done.
        """;

    private static BrowserNewContextOptions Phone => new()
    {
        ViewportSize = new() { Width = Width, Height = 844 },
        IsMobile = true,
        HasTouch = true,
        DeviceScaleFactor = 2,
    };

    [ChromiumFact]
    public async Task No_page_of_readers_scrolls_sideways()
    {
        await WriteAsync();
        await using var reader = await stage.StrangerAsync(Phone);
        string[] paths =
        [
            "/", "/widest-words", "/category/narrow-waters", "/tag/short", "/archive", "/search", "/search?q=unbreakable",
            "/sign-in", "/no-such-page",
        ];
        Assert.Empty(await TooWideAsync(reader, paths));
    }

    [ChromiumFact]
    public async Task No_page_of_authors_scrolls_sideways()
    {
        await WriteAsync();
        await using var author = await stage.AuthorAsync(Phone);
        string[] paths =
        [
            "/admin", "/admin/articles", "/admin/articles/new", "/admin/articles?status=trashed", "/admin/pages",
            "/admin/pages/new", "/admin/categories",
            "/admin/categories/new", "/admin/tags", "/admin/pictures", "/admin/settings", "/admin/donations",
            "/admin/donations/new", "/admin/donations/ways", "/admin/donations/ways/new?kind=Bank", "/admin/donations/page",
            "/admin/donations/income", "/admin/contact", "/admin/ads", "/admin/ads/campaigns/new", "/admin/ads/slots",
            "/admin/ads/slots/new", "/admin/ads/advertisers", "/admin/ads/advertisers/new", "/admin/ads/settings",
            "/admin/profile",
        ];
        Assert.Empty(await TooWideAsync(author.Window, paths));
        await author.OpenAsync("Widest words");
        Assert.Equal(0, await author.Window.OverflowAsync());
        Assert.Empty(author.Window.Complaints);
    }

    [ChromiumFact]
    public async Task The_menu_of_the_admin_area_folds_out()
    {
        await using var author = await stage.AuthorAsync(Phone);
        await author.Window.OpenAsync("/admin");
        var link = author.Page.GetByRole(AriaRole.Navigation, new() { Name = "Admin area" })
            .GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true });
        await Assertions.Expect(link).ToHaveCountAsync(0);
        await author.Page.Locator("summary").Filter(new() { HasText = "Menu" }).TapAsync();
        await link.TapAsync();
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Heading, new() { Name = "Articles", Exact = true }))
            .ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task An_article_is_written_and_published_with_a_thumb()
    {
        await using var author = await stage.AuthorAsync(Phone);
        await author.BeginAsync("Written on the ferry", Wide);
        Assert.Equal(0, await author.Window.OverflowAsync());
        ILocator[] controls =
            [author.Title, author.Text, author.Button("Publish"), author.Button("Save draft"), author.Button("Preview")];
        var tools = await author.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Formatting" }).Locator("> *").AllAsync();
        Assert.NotEmpty(tools);
        foreach (var control in controls.Concat(tools))
        {
            var box = (await control.BoundingBoxAsync())!;
            Assert.True(
                box.X >= 0 && box.X + box.Width <= Width,
                $"{await control.InnerTextAsync()} is cut off: {box.X} to {box.X + box.Width}");
        }

        await author.Button("Publish").TapAsync();
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
        await author.Window.OpenAsync("/written-on-the-ferry");
        await Assertions.Expect(author.Page.Locator("article")).ToContainTextAsync("Done.");
    }

    [ChromiumFact]
    public async Task The_editor_says_where_a_text_stands_and_shows_the_preview_instead_of_it()
    {
        await using var author = await stage.AuthorAsync(Phone);
        await author.PublishAsync("Read on deck", "Some *green* words.");
        await Assertions.Expect(author.Page.Locator(".editor-bar .badge")).ToBeInViewportAsync(new() { Ratio = 1 });
        await author.Text.FillAsync("Some *blue* words.");
        await Assertions.Expect(author.Page.GetByText("Unsaved changes")).ToBeInViewportAsync(new() { Ratio = 1 });

        await author.Button("Side-by-side preview").TapAsync();
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Region, new() { Name = "Preview" }).Locator("em"))
            .ToBeInViewportAsync();
        await Assertions.Expect(author.Text).ToBeHiddenAsync();
        await author.Button("Side-by-side preview").TapAsync();
        await Assertions.Expect(author.Text).ToBeVisibleAsync();
    }

    private static async Task<List<string>> TooWideAsync(Window window, string[] paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            var status = await window.OpenAsync(path);
            Assert.Equal(path == "/no-such-page" ? 404 : 200, status);
            if (await window.OverflowAsync() is > 0 and var pixels)
            {
                found.Add($"{path}: {pixels} pixels");
            }
        }

        return found;
    }

    /// <summary>Sees to it that the article, the category and the tags which these tests open are there.</summary>
    private async Task WriteAsync()
    {
        await using var author = await stage.AuthorAsync();
        if (await author.Window.OpenAsync("/widest-words") == 200)
        {
            return;
        }

        await author.AddCategoryAsync("Narrow waters");
        await author.BeginAsync("Widest words", Wide);
        await author.Field("Category").SelectOptionAsync("Narrow waters");
        await author.Field("Tags").FillAsync("unbreakabletagthatiswiderthananyphone, short, another one");
        await author.PressAsync("Publish");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Published.");
    }
}
