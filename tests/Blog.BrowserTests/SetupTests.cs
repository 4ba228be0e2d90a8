using System.Text.RegularExpressions;
using Blog.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>The first minutes of a fresh blog.</summary>
[Collection(OnStage.Name)]
public sealed class SetupTests(Stage stage)
{
    [ChromiumFact]
    public async Task The_owner_sets_the_blog_up_with_the_token_that_the_program_told()
    {
        await using var site = new Site(hasOwner: false);
        await using var owner = new Author(await stage.StrangerAsync(site: site));
        await owner.Window.OpenAsync("/admin");
        await Assertions.Expect(owner.Page).ToHaveURLAsync(new Regex("/setup"));

        await FillAsync(owner, "a-guessed-token");
        await owner.PressAsync("Create blog");
        await Assertions.Expect(owner.Alert)
            .ToContainTextAsync("This is not the setup token printed when the blog last started.");
        await Assertions.Expect(owner.Field("Name")).ToHaveValueAsync(Author.Name);

        await FillAsync(owner, site.Services.GetRequiredService<SetupToken>().Current!);
        await owner.PressAsync("Create blog");
        await Assertions.Expect(owner.Notice).ToContainTextAsync($"Welcome, {Author.Name}! Your blog is ready.");
        await owner.Window.OpenAsync("/");
        await Assertions.Expect(owner.Page).ToHaveTitleAsync("Lines of Thought");
        // Chromium complains of the wrong token's answer, which is a 4xx on purpose.
        Assert.DoesNotContain(
            owner.Window.Complaints, text => !text.StartsWith("Failed to load resource", StringComparison.Ordinal));
    }

    private static async Task FillAsync(Author owner, string token)
    {
        await owner.Field("Setup token").FillAsync(token);
        await owner.Field("Name").FillAsync(Author.Name);
        await owner.Field("Email").FillAsync(Author.Email);
        await owner.Field("Password").FillAsync(Author.Password);
        await owner.Field("Confirm password").FillAsync(Author.Password);
        await owner.Field("Title (optional)").FillAsync("Lines of Thought");
    }
}
