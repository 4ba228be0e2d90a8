using System.ComponentModel.DataAnnotations;
using Blog.Core.Contact;
using Blog.Core.Forms;
using Blog.Core.Outlets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Forms;

/// <summary>What a reader writes below an article.</summary>
public sealed class GuestbookForm : AnonymousForm
{
    public const int MaxText = 10_000;

    [Required(ErrorMessage = "Please enter your name.")]
    [StringLength(80, ErrorMessage = "Use at most {1} characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Please write a message.")]
    [StringLength(MaxText, ErrorMessage = "Use at most {1} characters.")]
    public string? Text { get; set; }
}

/// <summary>A module's form that stands in cached pages, as comments do; its entries lie in the inbox.</summary>
[Route(Path)]
public sealed class GuestbookController(FormIntake intake, IInboxWriter inbox, TimeProvider time)
    : AnonymousFormController<GuestbookForm>(intake)
{
    public const string Path = "/test-guestbook";
    public const string SentPath = "/the-sea";

    protected override string FormName => "guestbook";

    protected override bool StandsInCachedPages => true;

    protected override FormPost PostOf(GuestbookForm form) => new() { Lines = [form.Name!], Text = form.Text! };

    protected override Task StoreAsync(GuestbookForm form, FormVerdict verdict)
    {
        inbox.Receive(new()
        {
            Name = form.Name!,
            Address = "guest@example.net",
            Text = form.Text!,
            Topic = "guestbook",
            TopicName = "Guestbook",
            Outcome = verdict.Outcome,
            Reasons = [.. verdict.Reasons.Select(r => r.Text)],
            At = time.GetUtcNow().UtcDateTime,
        });
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> PageAsync(FormShowing<GuestbookForm> showing, CancellationToken ct) => Content(
        $"<!DOCTYPE html><p id=\"notice\">{showing.Notice}</p>"
            + await GuestbookMarkup.FormAsync(ControllerContext, ViewData, showing.Guard, showing.Form),
        "text/html; charset=utf-8");

    protected override string SentPathOf(GuestbookForm form) => SentPath;
}

/// <summary>Puts the form, without a token, below the text of each article.</summary>
public sealed class GuestbookBelowArticle : ViewComponent
{
    public async Task<Microsoft.AspNetCore.Html.IHtmlContent> InvokeAsync() =>
        new Microsoft.AspNetCore.Html.HtmlString(await GuestbookMarkup.FormAsync(ViewContext, ViewData, new(), new()));
}

/// <summary>Puts the guestbook into a program.</summary>
internal static class GuestbookModule
{
    public static BlogApp WithGuestbook(this BlogApp blog) => blog.With(services =>
    {
        services.AddControllers().AddApplicationPart(typeof(GuestbookController).Assembly);
        services.AddToOutlet<GuestbookBelowArticle>(OutletPlaces.ArticleEnd, 1);
    });
}
