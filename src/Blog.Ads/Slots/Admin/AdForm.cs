using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;

namespace Blog.Ads.Slots.Admin;

/// <summary>What the owner types for the ad line.</summary>
public sealed class AdForm : SettingsForm
{
    [Display(Name = "E-mail for advertisers")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters."), PlainText, MailAddress]
    public string? ContactEmail { get; set; }

    [Display(Name = "Text")]
    [StringLength(AdSettings.MaxText, ErrorMessage = "Use at most {1} characters."), PlainText]
    public string? Text { get; set; }
}
