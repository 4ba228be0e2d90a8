using System.ComponentModel.DataAnnotations;
using Blog.Ads.Calendar;
using Blog.Core.Forms;

namespace Blog.Ads.RateCard;

/// <summary>What an advertiser types on the rate card.</summary>
public sealed class BookingForm : AnonymousForm
{
    /// <summary>The form's name in its signed token.</summary>
    public const string FormName = "advertise";

    // Neither a slot's number nor a day is longer.
    private const int MaxChoice = 20;

    /// <summary>A slot's number.</summary>
    [Required(ErrorMessage = "Please choose a spot.")]
    [StringLength(MaxChoice, ErrorMessage = "This spot is not available. Please choose one from the list.")]
    public string? Slot { get; set; }

    /// <summary>The first day, as an <c>input type="date"</c> sends it.</summary>
    [Required(ErrorMessage = "Please choose the first day.")]
    [StringLength(MaxChoice, ErrorMessage = "Enter a date such as 2027-01-31.")]
    public string? From { get; set; }

    [Required(ErrorMessage = "Please choose the last day.")]
    [StringLength(MaxChoice, ErrorMessage = "Enter a date such as 2027-01-31.")]
    public string? To { get; set; }

    [Required(ErrorMessage = "Please enter your name.")]
    [StringLength(Booking.MaxName, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Name { get; set; }

    [StringLength(Booking.MaxCompany, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Company { get; set; }

    [Required(ErrorMessage = "Please enter your email address so we can reply.")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [MailAddress(ErrorMessage = "Enter an email address such as name@example.org.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Email { get; set; }

    [StringLength(Booking.MaxUrl, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Website { get; set; }

    [StringLength(Booking.MaxText, ErrorMessage = "Use at most {1} characters. Please send longer messages by email.")]
    [PlainText(lines: true)]
    public string? Text { get; set; }
}
