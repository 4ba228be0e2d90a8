using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Contact;

/// <summary>The page that says how to reach the blog; there is none while nothing is set.</summary>
public sealed class ContactController(SettingsStore settings) : Controller
{
    public const string Path = "/contact";

    [HttpGet(Path), CachedPage]
    public IActionResult Show()
    {
        var contact = settings.Get<ContactSettings>();
        return contact.IsSet ? View("/Contact/Show.cshtml", contact) : NotFound();
    }
}
