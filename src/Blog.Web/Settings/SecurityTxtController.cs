using System.Globalization;
using System.Net.Mail;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Settings;

/// <summary>security.txt (RFC 9116): whom to tell of a weakness, where the owner has said so.</summary>
public sealed class SecurityTxtController(SettingsStore settings, TimeProvider time) : Controller
{
    public const string Path = "/.well-known/security.txt";

    // Less than a year, as the RFC asks; it moves on each day, for as long as somebody runs the blog.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    [HttpGet(Path), ComposedPerRequest("a few lines with a date that moves on each day")]
    public IActionResult Show()
    {
        var site = settings.Get<SiteSettings>();
        return site.SecurityContact.Length == 0 ? NotFound() : Content(TextOf(site), "text/plain; charset=utf-8");
    }

    private string TextOf(SiteSettings site)
    {
        var until = time.GetUtcNow().UtcDateTime.Date + Lifetime;
        var expires = until.ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        var canonical = site.BaseAddress.Length > 0 ? $"Canonical: {site.BaseAddress}{Path}\n" : "";
        var contact = AddressOf(site.SecurityContact);
        return $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {site.Language}\n{canonical}";
    }

    private static string AddressOf(string contact)
    {
        if (contact.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return new Uri(contact).AbsoluteUri;
        }

        var mail = new MailAddress(contact);
        return $"mailto:{Uri.EscapeDataString(mail.User)}@{new IdnMapping().GetAscii(mail.Host)}";
    }
}
