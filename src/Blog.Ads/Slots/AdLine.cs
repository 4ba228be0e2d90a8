using Blog.Core.Contact;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Ads.Slots;

/// <summary>The slim line at the top of each page that tells advertisers whom to write to.</summary>
public sealed class AdLine(SettingsStore settings, IEnumerable<ContactPage> contact) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var ads = settings.Get<AdSettings>();
        var path = contact.Select(c => c.PathFor(ContactPage.Advertise)).FirstOrDefault(p => p is not null);
        return ads.IsSet ? View("/Slots/Line.cshtml", new AdLineText(ads.Text, ads.ContactEmail, path)) : Content("");
    }
}

/// <summary>What the ad line shows.</summary>
/// <param name="Text">The owner's own words; empty for the usual ones.</param>
/// <param name="ContactPath">The page to write from; null while there is none.</param>
public sealed record AdLineText(string Text, string Email, string? ContactPath);
