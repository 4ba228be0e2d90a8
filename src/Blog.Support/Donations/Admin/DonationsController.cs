using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations.Admin;

/// <summary>The settings of the donation bar.</summary>
[Route("admin/donations")]
public sealed class DonationsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<DonationSettings, DonationForm>(db, settings, t, "/Donations/Admin/Edit.cshtml")
{
    protected override DonationForm FormOf(DonationSettings settings) => new()
    {
        Text = settings.Text,
        Iban = Iban.Grouped(settings.Iban),
        Minimum = settings.Minimum,
    };

    protected override Task<DonationSettings> ReadAsync(DonationForm form, DonationSettings current, CancellationToken ct) =>
        Task.FromResult(current with
        {
            Text = (form.Text ?? "").Trim(),
            Iban = Iban.Compact(form.Iban),
            Minimum = (form.Minimum ?? "").Trim(),
        });
}
