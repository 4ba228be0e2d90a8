using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;

namespace Blog.Ads.Slots.Admin;

/// <summary>What the owner types for the ad line, the rate card and the rules of all slots.</summary>
public sealed class AdSettingsForm : SettingsForm
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Email for advertisers")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? ContactEmail { get; set; }

    [Display(Name = "Text")]
    [StringLength(AdSettings.MaxText, ErrorMessage = TooLong), PlainText]
    public string? Text { get; set; }

    [Display(Name = "Minimum article length")]
    [Required(ErrorMessage = "Enter a whole number; 0 for no limit."), WholeNumber(0, AdSettings.MaxWords)]
    public string? MinWords { get; set; }

    [Display(Name = "Minimum words between two ads")]
    [Required(ErrorMessage = "Enter a whole number; 0 for no limit."), WholeNumber(0, AdSettings.MaxWords)]
    public string? MinDistance { get; set; }

    [Display(Name = "Rate card")]
    public bool HasRateCard { get; set; }

    [Display(Name = "Introduction")]
    [StringLength(AdSettings.MaxIntro, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Intro { get; set; }

    [Display(Name = "How to pay")]
    [StringLength(AdSettings.MaxPay, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? HowToPay { get; set; }
}
