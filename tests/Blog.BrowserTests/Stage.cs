using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>One browser and one blog for all tests, which run one after another and each write articles of their own.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>How long something may take before it counts as missing, in milliseconds.</summary>
    private const float Patience = 20_000;

    private IPlaywright? playwright;
    private string? signedIn;

    public IBrowser Browser { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Absent is not null)
        {
            return;
        }

        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
        Site = new Site(hasOwner: true);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        playwright?.Dispose();
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    /// <summary>A stranger's browser window, without cookies.</summary>
    public async Task<Window> StrangerAsync(BrowserNewContextOptions? options = null, Site? site = null)
    {
        options ??= new();
        options.BaseURL = (site ?? Site).Address;
        options.Locale = "en-GB";
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync());
    }

    /// <summary>The author's browser window, signed in.</summary>
    public async Task<Author> AuthorAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.StorageState = signedIn ??= await SignInAsync();
        return new Author(await StrangerAsync(options));
    }

    private async Task<string> SignInAsync()
    {
        await using var window = await StrangerAsync();
        await new Author(window).SignInAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(Site.Address + "/admin");
        return await window.Context.StorageStateAsync();
    }
}

/// <summary>Lets all browser tests share the <see cref="Stage"/> and keeps them from running at the same time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnStage : ICollectionFixture<Stage>
{
    public const string Name = "browser";
}
