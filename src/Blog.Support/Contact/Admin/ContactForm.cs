using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;

namespace Blog.Support.Contact.Admin;

/// <summary>What the owner types for the contact page.</summary>
public sealed class ContactForm : SettingsForm
{
    [Display(Name = "E-mail")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters."), PlainText, MailAddress]
    public string? Email { get; set; }

    [Display(Name = "Words above it")]
    [StringLength(ContactSettings.MaxIntro, ErrorMessage = "Use at most {1} characters."), PlainText(lines: true)]
    public string? Intro { get; set; }
}
