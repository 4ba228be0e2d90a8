using System.Globalization;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Mail.Admin;

/// <summary>The settings of the mail server.</summary>
[Route("admin/mail")]
public sealed class MailController(
    BlogDbContext db, SettingsStore settings, MailSetup setup, OutboxSender sender, IStringLocalizer<Texts.Texts> t)
    : SettingsFormController<MailSettings, MailForm>(db, settings, t, "/Mail/Admin/Edit.cshtml")
{
    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var counts = await Db.Set<OutboxMail>()
            .Where(m => m.State != OutboxState.Sent)
            .GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        ViewData["Waiting"] = counts.FirstOrDefault(c => c.Key == OutboxState.Waiting)?.Count ?? 0;
        ViewData["Dead"] = counts.FirstOrDefault(c => c.Key == OutboxState.Dead)?.Count ?? 0;
    }

    protected override MailForm FormOf(MailSettings settings) => new()
    {
        Host = settings.Host,
        Port = settings.Port.ToString(CultureInfo.InvariantCulture),
        Security = settings.Security.ToString(),
        User = settings.User,
        From = settings.From,
    };

    protected override Task<MailSettings> ReadAsync(MailForm form, MailSettings current, CancellationToken ct)
    {
        // Waiting mails are tried as soon as the settings are corrected.
        HttpContext.Response.OnCompleted(() =>
        {
            sender.RunNow();
            return Task.CompletedTask;
        });
        var typed = TypedIn(form, current);
        if (KeepsPassword(form) && current.Secret.Length > 0 && typed.Host.Length > 0 && !typed.SendsPasswordAs(current))
        {
            // Or whoever gets at a signed-in browser would have it sent to a server of their own.
            ModelState.AddModelError(nameof(form.Password), T[
                "The server, port, encryption or username has changed. Enter the password again, or tick “Remove the stored password”."]);
        }

        return Task.FromResult(typed);
    }

    private MailSettings TypedIn(MailForm form, MailSettings current) => current with
    {
        Host = (form.Host ?? "").Trim(),
        Port = int.Parse(form.Port!, CultureInfo.InvariantCulture),
        Security = Enum.Parse<MailSecurity>(form.Security!),
        User = (form.User ?? "").Trim(),
        Secret = form.ForgetsPassword ? "" : KeepsPassword(form) ? current.Secret : setup.Conceal(form.Password!),
        From = (form.From ?? "").Trim(),
    };

    private static bool KeepsPassword(MailForm form) => !form.ForgetsPassword && string.IsNullOrEmpty(form.Password);
}
