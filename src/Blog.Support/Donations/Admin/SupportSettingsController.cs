using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Blog.Support.Donations.Ways;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations.Admin;

/// <summary>The settings of the donation bar, the page about giving and the goal.</summary>
[Route("admin/donations/page")]
public sealed class SupportSettingsController(
    BlogDbContext db, SettingsStore settings, WayList ways, IStringLocalizer<Texts> t)
    : SettingsFormController<DonationSettings, SupportForm>(db, settings, t, "/Donations/Admin/Edit.cshtml")
{
    protected override SupportForm FormOf(DonationSettings settings) => new()
    {
        Text = settings.Text,
        Translations = string.Join('\n', settings.Translations.Select(t => $"{t.Key}: {t.Value}")),
        Title = settings.Title,
        Why = settings.Why,
        Thanks = settings.Thanks,
        GoalText = settings.GoalText,
        GoalAmount = settings.Goal()?.ForField() ?? "",
        GoalCurrency = settings.GoalCurrency,
        GoalSince = SupportFormReader.DayForField(settings.GoalSince),
        GoalAsOf = SupportFormReader.DayForField(settings.GoalAsOf),
    };

    protected override Task<DonationSettings> ReadAsync(SupportForm form, DonationSettings current, CancellationToken ct) =>
        Task.FromResult(
            new SupportFormReader((field, text) => ModelState.AddModelError(field, T[text]), ways).Read(form, current));
}
