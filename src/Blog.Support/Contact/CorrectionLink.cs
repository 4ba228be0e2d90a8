using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Support.Contact;

/// <summary>
/// The view component below an article that links to the contact form's topic for corrections, where there is one.
/// </summary>
public sealed class CorrectionLink(SettingsStore settings) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var contact = settings.Get<ContactSettings>();
        return contact.HasForm
            && HttpContext.Page.Subject.Kind == "article"
            && contact.Topics.Any(topic => topic.Key == ContactTopic.Correction)
            ? View("/Contact/CorrectionLink.cshtml", Address(HttpContext.Request.Path.Value ?? "")) : Content("");
    }

    private static string Address(string article) =>
        QueryHelpers.AddQueryString($"{ContactController.Path}?topic={ContactTopic.Correction}", "about", article.TrimStart('/'));
}
