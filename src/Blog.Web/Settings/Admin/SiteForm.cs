using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings;
using Blog.Core.Settings.Admin;
using Blog.Core.Texts;

namespace Blog.Web.Settings.Admin;

/// <summary>What the owner types of the site as a whole.</summary>
public sealed class SiteForm : SettingsForm
{
    public const int MaxTitle = SiteSettings.MaxTitle;
    public const int MaxTagline = 200;
    public const int MaxFooter = 500;
    public const int MaxAddress = BaseAddressAttribute.MaxLength;

    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Enter a title.")]
    [StringLength(MaxTitle, ErrorMessage = TooLong), PlainText]
    public string? Title { get; set; }

    [Display(Name = "Tagline")]
    [StringLength(MaxTagline, ErrorMessage = TooLong), PlainText]
    public string? Tagline { get; set; }

    [Display(Name = "Site URL")]
    [StringLength(MaxAddress, ErrorMessage = TooLong), PlainText, BaseAddress]
    public string? BaseAddress { get; set; }

    [Display(Name = "Language")]
    [Required(ErrorMessage = "Choose a language."), KnownLanguage]
    public string? Language { get; set; }

    [Display(Name = "Time zone")]
    [Required(ErrorMessage = "Choose a time zone."), KnownZone]
    public string? TimeZone { get; set; }

    [Display(Name = "Articles per page")]
    [Required(ErrorMessage = "Enter a whole number from 1 to 50."), WholeNumber(1, 50)]
    public string? ArticlesPerPage { get; set; }

    [Display(Name = "Reading speed")]
    [Required(ErrorMessage = "Enter a whole number from 50 to 1000."), WholeNumber(50, 1000)]
    public string? WordsPerMinute { get; set; }

    [Display(Name = "Shared cache time")]
    [Required(ErrorMessage = "Enter a whole number from 0 to 86400."), WholeNumber(0, 86_400)]
    public string? SharedMaxAge { get; set; }

    [Display(Name = "Footer")]
    [StringLength(MaxFooter, ErrorMessage = TooLong), PlainText]
    public string? Footer { get; set; }

    [Display(Name = "Security contact")]
    [StringLength(MaxAddress, ErrorMessage = TooLong), PlainText, SecurityContact]
    public string? SecurityContact { get; set; }

    public override string? WordsOf(string field) => field != nameof(Language)
        ? null
        : LanguageChoice.All.FirstOrDefault(l => l.Tag == Language)?.Name ?? Language ?? "";
}
