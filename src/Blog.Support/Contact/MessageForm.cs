using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Support.Contact.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Contact;

/// <summary>What a visitor types on the contact page.</summary>
public sealed class MessageForm : IValidatableObject
{
    /// <summary>The form's name for its defence.</summary>
    public const string Name = "contact";

    private const string TooLong = "Use at most {1} characters.";

    [StringLength(ContactTopic.MaxKey, ErrorMessage = TooLong), PlainText]
    public string? Topic { get; set; }

    [Required(ErrorMessage = "Please enter your name."), StringLength(ContactMessage.MaxName, ErrorMessage = TooLong), PlainText]
    public string? Sender { get; set; }

    [Required(ErrorMessage = "Please enter your e-mail address, so that an answer can reach you.")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? Email { get; set; }

    [StringLength(ContactMessage.MaxAbout, ErrorMessage = TooLong), PlainText]
    public string? About { get; set; }

    [Required(ErrorMessage = "Please write a message."), StringLength(ContactMessage.MaxText, ErrorMessage = "Use at most {1} characters; longer texts are better sent by mail."), PlainText(lines: true)]
    public string? Text { get; set; }

    /// <summary>The field that people do not see.</summary>
    [FromForm(Name = "homepage")]
    public string? Trap { get; set; }

    [FromForm(Name = "token")]
    public string? Token { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (field, value) in new[] { (nameof(Sender), Sender), (nameof(Email), Email), (nameof(About), About) })
        {
            if (value?.Any(c => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')) == true)
            {
                yield return new("This text holds a character that turns the direction of writing. Please type it anew.", [field]);
            }
        }
    }
}
