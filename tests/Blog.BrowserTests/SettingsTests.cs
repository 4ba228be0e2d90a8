using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>What the owner says of the site is what readers see.</summary>
[Collection(OnStage.Name)]
public sealed class SettingsTests(Stage stage)
{
    [ChromiumFact]
    public async Task A_new_title_stands_on_every_page_of_readers()
    {
        await using var author = await stage.AuthorAsync();
        await author.Window.OpenAsync("/admin/settings");
        await author.Field("Title").FillAsync("The Harbour Log");
        await author.Field("Footer").FillAsync("Written between two tides.");
        await author.PressAsync("Save");
        await Assertions.Expect(author.Notice).ToBeVisibleAsync();

        await using var reader = await stage.StrangerAsync();
        foreach (var path in new[] { "/", "/archive", "/search" })
        {
            await reader.OpenAsync(path);
            await Assertions.Expect(reader.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("The Harbour Log");
            await Assertions.Expect(reader.Page.GetByRole(AriaRole.Contentinfo)).ToContainTextAsync("Written between two tides.");
        }
    }

    [ChromiumFact]
    public async Task A_wrong_value_is_told_beside_its_field_and_the_rest_stays_typed()
    {
        await using var author = await stage.AuthorAsync();
        await author.Window.OpenAsync("/admin/settings");
        await author.Field("Tagline").FillAsync("Typed before the mistake");
        await author.Field("Articles per page").FillAsync("many");
        await author.PressAsync("Save");
        await Assertions.Expect(author.Field("Articles per page")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(author.Field("Articles per page")).ToHaveValueAsync("many");
        await Assertions.Expect(author.Field("Tagline")).ToHaveValueAsync("Typed before the mistake");
    }
}
