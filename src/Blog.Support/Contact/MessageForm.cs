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
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? Sender { get; set; }

    [Required(ErrorMessage = "Please enter your e-mail address, so that an answer can reach you.")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [MailAddress(ErrorMessage = "This is not an e-mail address. One looks like name@example.org.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? Email { get; set; }

    [StringLength(ContactMessage.MaxAbout, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? About { get; set; }

    [Required(ErrorMessage = "Please write a message.")]
    [StringLength(ContactMessage.MaxText, ErrorMessage = "Use at most {1} characters; longer texts are better sent by mail.")]
    [PlainText(lines: true)]
    public string? Text { get; set; }
}
