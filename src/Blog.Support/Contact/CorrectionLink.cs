using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Support.Contact;

/// <summary>One line below an article by which readers tell of a slip in it, while there is a form with such a topic.</summary>
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
