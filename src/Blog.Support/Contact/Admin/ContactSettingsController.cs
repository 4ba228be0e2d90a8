using System.Globalization;
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
    protected override ContactForm FormOf(ContactSettings settings) => new()
    {
        Email = settings.Email,
        Intro = settings.Intro,
        // Ticked from the start, so that an address alone gives a page with a form.
        TakesMessages = settings.TakesMessages ?? true,
        Recipient = settings.Recipient,
        Topics = [.. settings.Topics.Select(topic =>
            new TopicForm { Name = topic.Name, Key = topic.Key, Recipient = topic.Recipient })],
        Privacy = settings.Privacy,
        SpamWords = string.Join('\n', settings.SpamWords),
        KeepDays = settings.KeepDays.ToString(CultureInfo.InvariantCulture),
        KeepSpamDays = settings.KeepSpamDays.ToString(CultureInfo.InvariantCulture),
    };

    protected override Task<ContactSettings> ReadAsync(ContactForm form, ContactSettings current, CancellationToken ct) =>
        Task.FromResult(current with
        {
            Email = (form.Email ?? "").Trim(),
            Intro = (form.Intro ?? "").ReplaceLineEndings("\n").Trim(),
            TakesMessages = form.TakesMessages,
            Recipient = (form.Recipient ?? "").Trim(),
            Topics = [.. form.Named.Select(topic => new ContactTopic
            {
                Key = topic.KeyOrSlug,
                Name = topic.Name!.Trim(),
                Recipient = (topic.Recipient ?? "").Trim(),
            })],
            Privacy = (form.Privacy ?? "").Trim(),
            SpamWords = [.. (form.SpamWords ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct()
                .Take(ContactSettings.MaxWords)],
            KeepDays = int.Parse(form.KeepDays!, CultureInfo.InvariantCulture),
            KeepSpamDays = int.Parse(form.KeepSpamDays!, CultureInfo.InvariantCulture),
        });
}
