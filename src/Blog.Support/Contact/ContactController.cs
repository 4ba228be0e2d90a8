using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact;

/// <summary>The contact page with its form; 404 while the owner has set neither an address nor a form.</summary>
public sealed class ContactController(
    SettingsStore settings, BlogDbContext db, FormGuard guard, ContactDesk desk, IStringLocalizer<Texts> t,
    ArticleNames? articles = null) : Controller
{
    public const string Path = "/contact";
    public const string SentPath = "/contact/sent";

    private const string Page = "/Contact/Show.cshtml";

    [HttpGet(Path), ComposedPerRequest("a form with a signed token of its own")]
    public async Task<IActionResult> Show([FromQuery] string? topic, [FromQuery] string? about, CancellationToken ct)
    {
        var contact = settings.Get<ContactSettings>();
        if (!contact.IsSet)
        {
            return NotFound();
        }

        ModelState.Clear();
        Response.Headers.CacheControl = "no-store";
        var article = await ArticleAsync(about, ct);
        return !contact.HasForm ? View(Page, new ContactPageView(contact, null))
            : View(Page, new ContactPageView(
                contact, new() { Topic = topic, About = article?.Path }, guard.Issue(MessageForm.Name), article));
    }

    [HttpPost(Path), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Create([FromForm] MessageForm? form, CancellationToken ct)
    {
        var contact = settings.Get<ContactSettings>();
        if (!contact.HasForm)
        {
            return NotFound();
        }

        if (form is null)
        {
            // The request body is no form, holds a NUL or is too large: it cannot be shown again.
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(contact, form, StatusCodes.Status422UnprocessableEntity, ct);
        }

        var outcome = await desk.ReceiveAsync(HttpContext, form, await ArticleAsync(form.About, ct), ct);
        if (outcome != FormOutcome.Refused)
        {
            // The same page for all outcomes, so that a spammer does not learn that a message was held.
            return LocalRedirect(SentPath);
        }

        ModelState.AddModelError(
            "",
            t["Too many messages have come within the last hour, so this one was not taken. Your text is below: please send it again later."]);
        return await AgainAsync(contact, form, StatusCodes.Status429TooManyRequests, ct);
    }

    [HttpGet(SentPath), CachedPage]
    public IActionResult Sent() => settings.Get<ContactSettings>().IsSet ? View("/Contact/Sent.cshtml") : NotFound();

    private async Task<ViewResult> AgainAsync(ContactSettings contact, MessageForm form, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        return View(
            Page,
            new ContactPageView(contact, form, guard.Again(MessageForm.Name, form.Token), await ArticleAsync(form.About, ct)));
    }

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
        return await articles.ByPath(db, path, ct) is { IsPublished: true } article ? article : null;
    }
}
