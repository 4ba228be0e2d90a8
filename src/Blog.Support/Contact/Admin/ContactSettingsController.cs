using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact.Admin;

/// <summary>The settings of the contact page.</summary>
[Route("admin/contact")]
public sealed class ContactSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<ContactSettings, ContactForm>(db, settings, t, "/Contact/Admin/Edit.cshtml")
{
    protected override ContactForm FormOf(ContactSettings settings) => new() { Email = settings.Email, Intro = settings.Intro };

    protected override Task<ContactSettings> ReadAsync(ContactForm form, ContactSettings current, CancellationToken ct) =>
        Task.FromResult(current with
        {
            Email = (form.Email ?? "").Trim(),
            Intro = (form.Intro ?? "").ReplaceLineEndings("\n").Trim(),
        });
}
