using System.ComponentModel.DataAnnotations;
using Blog.Ads.Calendar;
using Blog.Core.Forms;

namespace Blog.Ads.RateCard.Admin;

/// <summary>The owner's answer to a request as typed: words for each of the three buttons.</summary>
public sealed class AnswerForm
{
    private const string TooLong = "Use at most {1} characters.";

    /// <summary>The version of the request that the person saw.</summary>
    public long Version { get; set; }

    /// <summary>Whose campaign it becomes: an advertiser's number or <see cref="NewAdvertiser"/>; empty for no choice.</summary>
    [StringLength(20, ErrorMessage = TooLong)]
    public string? Advertiser { get; set; }

    /// <summary>The choice of an advertiser who is not known yet.</summary>
    public const string NewAdvertiser = "new";

    [StringLength(Booking.MaxText, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? AcceptText { get; set; }

    [StringLength(Booking.MaxText, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? AskText { get; set; }

    [StringLength(Booking.MaxText, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? DeclineText { get; set; }
}
