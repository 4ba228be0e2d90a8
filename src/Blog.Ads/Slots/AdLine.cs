using Blog.Ads.RateCard;
using Blog.Core.Contact;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Ads.Slots;

/// <summary>The slim line at the top of each page that tells advertisers whom to write to.</summary>
public sealed class AdLine(SettingsStore settings, RateCardReader rateCard, IEnumerable<ContactPage> contact) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ads = settings.Get<AdSettings>();
        if (!ads.IsSet)
        {
            return Content("");
        }

        var path = contact.Select(c => c.PathFor(ContactPage.Advertise)).FirstOrDefault(p => p is not null);
        return View("/Slots/Line.cshtml", new AdLineText(ads.Text, ads.ContactEmail, path, await rateCard.IsThereAsync(HttpContext.RequestAborted)));
    }
}

/// <summary>What the ad line shows.</summary>
/// <param name="Text">The owner's own words; empty for the usual ones.</param>
/// <param name="ContactPath">The page to write from; null while there is none.</param>
/// <param name="HasRateCard">Whether advertisers can look at prices and free days.</param>
public sealed record AdLineText(string Text, string Email, string? ContactPath, bool HasRateCard = false);
