using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>What an author does in the admin area, step by step, by what is written on the screen.</summary>
public sealed class Author(Window window) : IAsyncDisposable
{
    public const string Name = "Ada Example";
    public const string Email = "ada@example.org";
    public const string Password = "quiet mountain rivers";

    public Window Window => window;

    public IPage Page => window.Page;

    public ILocator Title => Field("Title");

    public ILocator Text => Field("Text");

    public ILocator Address => Field("URL");

    /// <summary>What the program said after the last step.</summary>
    public ILocator Notice => Page.GetByRole(AriaRole.Status).First;

    public ILocator Alert => Page.GetByRole(AriaRole.Alert).First;

    public async Task SignInAsync(string password = Password)
    {
        await window.OpenAsync("/sign-in");
        await Field("Email").FillAsync(Email);
        await Field("Password").FillAsync(password);
        await PressAsync("Sign in");
    }

    public async Task SignOutAsync() => await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

    public async Task BeginAsync(string title, string text)
    {
        await window.OpenAsync("/admin/articles/new");
        await Title.FillAsync(title);
        await Text.FillAsync(text);
    }

    /// <summary>Writes an article and publishes it.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> PublishAsync(string title, string text)
    {
        await BeginAsync(title, text);
        await PressAsync("Publish");
        await Assertions.Expect(Notice).ToContainTextAsync("Published.");
        // Until its scripts have run, the editor may move the caret of who types.
        await Page.WaitForLoadStateAsync(LoadState.Load);
        return "/" + await Address.InputValueAsync();
    }

    public async Task SaveAsync()
    {
        await Page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(Notice).ToContainTextAsync("Saved.");
    }

    /// <summary>Opens the editor of an article from the list.</summary>
    public async Task OpenAsync(string title)
    {
        await window.OpenAsync("/admin/articles?q=" + Uri.EscapeDataString(title));
        await Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(Title).ToHaveValueAsync(title);
    }

    public async Task AddCategoryAsync(string name)
    {
        await window.OpenAsync("/admin/categories/new");
        await Field("Name").FillAsync(name);
        await PressAsync("Save");
        await Assertions.Expect(Notice).ToBeVisibleAsync();
    }

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public Task PressAsync(string button) => Button(button).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ValueTask DisposeAsync() => window.DisposeAsync();
}
