using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>An answer or a note as typed.</summary>
public sealed class ReplyForm
{
    [Display(Name = "Text")]
    [Required(ErrorMessage = "Enter some text.")]
    [StringLength(ContactMessage.MaxText, ErrorMessage = "Use at most {1} characters.")]
    [PlainText(lines: true)]
    public string? Text { get; set; }

    /// <summary>The Message-ID of the answer, made when the form was shown: sent twice, it is one answer.</summary>
    [RegularExpression(
        "^[0-9a-f]{32}@[A-Za-z0-9.-]{1,120}$", ErrorMessage = "Something went wrong with this page. Please reload it.")]
    public string? Key { get; set; }
}
