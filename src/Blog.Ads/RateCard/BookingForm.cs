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
    [StringLength(MaxChoice, ErrorMessage = "This spot is not on offer. Please choose one of the list.")]
    public string? Slot { get; set; }

    /// <summary>The first day, as an <c>input type="date"</c> sends it.</summary>
    [Required(ErrorMessage = "Please choose the first day.")]
    [StringLength(MaxChoice, ErrorMessage = "This is not a day. One looks like 2027-01-31.")]
    public string? From { get; set; }

    [Required(ErrorMessage = "Please choose the last day.")]
    [StringLength(MaxChoice, ErrorMessage = "This is not a day. One looks like 2027-01-31.")]
    public string? To { get; set; }

    [Required(ErrorMessage = "Please enter your name.")]
    [StringLength(Booking.MaxName, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? Name { get; set; }

    [StringLength(Booking.MaxCompany, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? Company { get; set; }

    [Required(ErrorMessage = "Please enter your e-mail address, so that an answer can reach you.")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [MailAddress(ErrorMessage = "This is not an e-mail address. One looks like name@example.org.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? Email { get; set; }

    [StringLength(Booking.MaxUrl, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text holds a character that turns the direction of writing. Please type it anew.")]
    public string? Website { get; set; }

    [StringLength(Booking.MaxText, ErrorMessage = "Use at most {1} characters; longer texts are better sent by mail.")]
    [PlainText(lines: true)]
    public string? Text { get; set; }
}
