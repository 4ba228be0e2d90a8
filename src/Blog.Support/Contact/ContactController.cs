using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Contact;

/// <summary>The contact page with its form; 404 while the owner has set neither an address nor a form.</summary>
[Route(Path)]
public sealed class ContactController(
    FormIntake intake, SettingsStore settings, BlogDbContext db, ContactDesk desk, ArticleNames? articles = null)
    : AnonymousFormController<MessageForm>(intake)
{
    public const string Path = "/contact";
    public const string SentPath = "/contact/sent";

    // What the message is about, if it is one of the blog's articles.
    private ArticleName? article;

    [HttpGet, ComposedPerRequest("a form with a signed token of its own")]
    public async Task<IActionResult> Show([FromQuery] string? topic, [FromQuery] string? about, CancellationToken ct)
    {
        if (!Settings.IsSet)
        {
            return NotFound();
        }

        article = await ArticleAsync(about, ct);
        return await NewAsync(new() { Topic = topic, About = article?.Path }, ct);
    }

    [HttpGet(SentPath), CachedPage]
    public IActionResult Sent() => Settings.IsSet ? View("/Contact/Sent.cshtml") : NotFound();

    protected override string FormName => MessageForm.Name;

    protected override Task<bool> IsOpenAsync(CancellationToken ct) => Task.FromResult(Settings.HasForm);

    protected override async Task CheckAsync(MessageForm form, CancellationToken ct) =>
        article = await ArticleAsync(form.About, ct);

    protected override FormPost PostOf(MessageForm form) => desk.PostOf(form, article);

    protected override Task StoreAsync(MessageForm form, FormVerdict verdict) => desk.AddAsync(form, article, verdict);

    protected override Task<IActionResult> PageAsync(FormShowing<MessageForm> showing, CancellationToken ct) =>
        Task.FromResult<IActionResult>(View(
            "/Contact/Show.cshtml", new ContactPageView(Settings, Settings.HasForm ? showing : null, article)));

    protected override string SentPathOf(MessageForm form) => SentPath;

    private ContactSettings Settings => settings.Get<ContactSettings>();

    // A slug, a path or the whole address of an article, as people copy it.
    private async Task<ArticleName?> ArticleAsync(string? about, CancellationToken ct)
    {
        var typed = (about ?? "").Trim();
        if (articles is null || typed.Length is 0 or > Inbox.ContactMessage.MaxAbout || typed.Any(char.IsControl))
        {
            return null;
        }

        var path = typed.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(typed, UriKind.Absolute, out var address)
            ? address.AbsolutePath
            : typed;
        return await articles.ByPath(db, path, ct) is { IsPublished: true } found ? found : null;
    }
}
