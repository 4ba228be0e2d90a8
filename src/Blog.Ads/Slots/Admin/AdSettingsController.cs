using System.Globalization;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Slots.Admin;

/// <summary>The settings of the ad line, the rate card and the rules of all slots.</summary>
[Route(Path)]
public sealed class AdSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<AdSettings, AdSettingsForm>(db, settings, t, "/Slots/Admin/Settings.cshtml")
{
    public const string Path = "admin/ads/settings";

    protected override AdSettingsForm FormOf(AdSettings settings) => new()
    {
        ContactEmail = settings.ContactEmail,
        Text = settings.Text,
        MinWords = settings.MinWords.ToString(CultureInfo.InvariantCulture),
        MinDistance = settings.MinDistance.ToString(CultureInfo.InvariantCulture),
        HasRateCard = settings.HasRateCard,
        Intro = settings.Intro,
        HowToPay = settings.HowToPay,
    };

    protected override Task<AdSettings> ReadAsync(AdSettingsForm form, AdSettings current, CancellationToken ct) =>
        Task.FromResult(current with
        {
            ContactEmail = (form.ContactEmail ?? "").Trim(),
            Text = (form.Text ?? "").Trim(),
            MinWords = int.Parse(form.MinWords!, CultureInfo.InvariantCulture),
            MinDistance = int.Parse(form.MinDistance!, CultureInfo.InvariantCulture),
            HasRateCard = form.HasRateCard,
            Intro = (form.Intro ?? "").Trim().ReplaceLineEndings("\n"),
            HowToPay = (form.HowToPay ?? "").Trim().ReplaceLineEndings("\n"),
        });
}
