using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;

namespace Blog.Core.Mail.Admin;

/// <summary>What the owner types for the mail server.</summary>
public sealed class MailForm : SettingsForm, IValidatableObject
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "SMTP server")]
    [StringLength(253, ErrorMessage = TooLong), PlainText]
    [RegularExpression(
        @"^\s*[A-Za-z0-9\[]([A-Za-z0-9.:\-]*[A-Za-z0-9\]])?\s*$",
        ErrorMessage = "Enter a server name such as smtp.example.org.")]
    public string? Host { get; set; }

    [Display(Name = "Port")]
    [Required(ErrorMessage = "Enter a port, usually 587 or 465."), WholeNumber(1, 65_535)]
    public string? Port { get; set; }

    [Display(Name = "Encryption")]
    [Required(ErrorMessage = "Choose one of the options."), EnumName(typeof(MailSecurity))]
    public string? Security { get; set; }

    [Display(Name = "Username")]
    [StringLength(200, ErrorMessage = TooLong), PlainText]
    public string? User { get; set; }

    /// <summary>Never shown again; empty keeps what is stored.</summary>
    [Display(Name = "Password")]
    [StringLength(500, ErrorMessage = TooLong), PlainText]
    public string? Password { get; set; }

    [Display(Name = "Remove the stored password")]
    public bool ForgetsPassword { get; set; }

    [Display(Name = "From address")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? From { get; set; }

    public override string? WordsOf(string field) => field switch
    {
        nameof(Security) => ChoiceWords.Of<MailSecurity>(Security, Of),
        nameof(Password) => string.IsNullOrEmpty(Password) ? "unchanged" : "changed",
        _ => null,
    };

    public static string Of(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => "STARTTLS (usually port 587)",
        MailSecurity.Tls => "TLS (usually port 465)",
        _ => "None (only for a server on the same machine or network)",
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Host) && string.IsNullOrWhiteSpace(From))
        {
            yield return new("Enter the address the blog sends email from.", [nameof(From)]);
        }
    }
}
