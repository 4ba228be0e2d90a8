using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;

namespace Blog.Support.Donations.Admin;

/// <summary>What the owner types for the donation bar, the page and the goal.</summary>
public sealed class SupportForm : SettingsForm
{
    private const string TooLong = "Use at most {1} characters.";
    private const int MaxTranslations = 4000;

    [Display(Name = "Text")]
    [StringLength(DonationSettings.MaxText, ErrorMessage = TooLong), PlainText]
    public string? Text { get; set; }

    [Display(Name = "Translations")]
    [StringLength(MaxTranslations, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Translations { get; set; }

    [Display(Name = "Heading")]
    [StringLength(DonationSettings.MaxTitle, ErrorMessage = TooLong), PlainText]
    public string? Title { get; set; }

    [Display(Name = "Introduction")]
    [StringLength(DonationSettings.MaxWhy, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Why { get; set; }

    [Display(Name = "Thank-you message")]
    [StringLength(DonationSettings.MaxThanks, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Thanks { get; set; }

    [Display(Name = "Purpose")]
    [StringLength(DonationSettings.MaxGoal, ErrorMessage = TooLong), PlainText]
    public string? GoalText { get; set; }

    [Display(Name = "Target amount")]
    [StringLength(30, ErrorMessage = TooLong), PlainText]
    public string? GoalAmount { get; set; }

    [Display(Name = "Currency")]
    [StringLength(10, ErrorMessage = TooLong), PlainText]
    public string? GoalCurrency { get; set; }

    [Display(Name = "Count from")]
    [StringLength(20, ErrorMessage = TooLong), PlainText]
    public string? GoalSince { get; set; }

    [Display(Name = "As of")]
    [StringLength(20, ErrorMessage = TooLong), PlainText]
    public string? GoalAsOf { get; set; }

}
