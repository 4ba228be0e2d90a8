using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>A browser window of somebody, and all that went wrong or went out in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];

    public Window(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        // CSP violations are console errors too.
        context.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        context.WebError += (_, error) => complaints.Add(error.Error);
        context.Request += (_, request) => requests.Add(request.Url);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, broken policies among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The address of everything that was asked for.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>Opens a page and says with which status it answered.</summary>
    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>What a person reads on the page.</summary>
    public Task<string> TextAsync() => Page.InnerTextAsync("body");

    /// <summary>By how many pixels the page is wider than the window; more than 0 scrolls sideways.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
