using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Support.Contact.Inbox;

namespace Blog.Support.Contact;

/// <summary>What a visitor types on the contact page.</summary>
public sealed class MessageForm : AnonymousForm
{
    /// <summary>The form's name in its signed token.</summary>
    public const string Name = "contact";

    /// <summary>A topic's key; one that is none counts as not chosen.</summary>
    public string? Topic { get; set; }

    [Required(ErrorMessage = "Please enter your name.")]
    [StringLength(ContactMessage.MaxName, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Sender { get; set; }

    [Required(ErrorMessage = "Please enter your email address so we can reply.")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [MailAddress(ErrorMessage = "Enter an email address such as name@example.org.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Email { get; set; }

    [StringLength(ContactMessage.MaxAbout, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? About { get; set; }

    [Required(ErrorMessage = "Please write a message.")]
    [StringLength(ContactMessage.MaxText, ErrorMessage = "Use at most {1} characters. Please send longer messages by email.")]
    [PlainText(lines: true)]
    public string? Text { get; set; }
}
