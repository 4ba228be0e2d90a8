using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Getting in and out.</summary>
[Collection(OnStage.Name)]
public sealed class SignInTests(Stage stage)
{
    [ChromiumFact]
    public async Task A_wrong_password_is_told_and_the_address_stays_typed()
    {
        await using var author = new Author(await stage.StrangerAsync());
        await author.SignInAsync("not the password");
        await Assertions.Expect(author.Alert).ToContainTextAsync("Incorrect email address or password.");
        await Assertions.Expect(author.Field("Email")).ToHaveValueAsync(Author.Email);
        await Assertions.Expect(author.Field("Password")).ToHaveValueAsync("");
    }

    [ChromiumFact]
    public async Task The_author_gets_to_where_he_wanted_and_out_again()
    {
        await using var author = new Author(await stage.StrangerAsync());
        await author.Window.OpenAsync("/admin/articles");
        await Assertions.Expect(author.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Sign in"));
        await author.Field("Email").FillAsync(Author.Email);
        await author.Field("Password").FillAsync(Author.Password);
        await author.PressAsync("Sign in");
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Heading, new() { Name = "Articles", Exact = true }))
            .ToBeVisibleAsync();

        await author.SignOutAsync();
        await Assertions.Expect(author.Notice).ToHaveTextAsync("You have signed out.");
        await author.Window.OpenAsync("/admin/articles");
        await Assertions.Expect(author.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Sign in"));
    }
}
