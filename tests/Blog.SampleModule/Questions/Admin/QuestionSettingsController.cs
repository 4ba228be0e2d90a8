using System.ComponentModel.DataAnnotations;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.SampleModule.Questions.Admin;

/// <summary>Whether readers may ask, and how long questions are kept.</summary>
[Route("admin/question-settings")]
public sealed class QuestionSettingsController(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
    : SettingsFormController<QuestionSettings, QuestionSettingsForm>(db, settings, t, "/Questions/Admin/Settings.cshtml")
{
    protected override QuestionSettingsForm FormOf(QuestionSettings settings) =>
        new() { IsOpen = settings.IsOpen, KeepDays = settings.KeepDays };

    protected override Task<QuestionSettings> ReadAsync(
        QuestionSettingsForm form, QuestionSettings current, CancellationToken ct) =>
        Task.FromResult(current with { IsOpen = form.IsOpen, KeepDays = form.KeepDays ?? current.KeepDays });
}

/// <summary>The settings as typed.</summary>
public sealed class QuestionSettingsForm : SettingsForm
{
    [Display(Name = "Readers may ask")]
    public bool IsOpen { get; set; }

    [Display(Name = "Days")]
    [Required(ErrorMessage = "Enter a number of days.")]
    [Range(1, 3650, ErrorMessage = "Enter {1} to {2} days.")]
    public int? KeepDays { get; set; }
}
