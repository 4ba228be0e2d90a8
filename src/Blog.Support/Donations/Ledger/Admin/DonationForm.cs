using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Support.Donations.Admin;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>What the owner types for one donation.</summary>
public sealed class DonationForm : IEditForm
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Day")]
    [StringLength(20, ErrorMessage = TooLong), PlainText]
    public string? Day { get; set; }

    [Display(Name = "Amount")]
    [StringLength(30, ErrorMessage = TooLong), PlainText]
    public string? Amount { get; set; }

    [Display(Name = "Currency")]
    [StringLength(10, ErrorMessage = TooLong), PlainText]
    public string? Currency { get; set; }

    [Display(Name = "Method")]
    [StringLength(Donation.MaxWay, ErrorMessage = TooLong), PlainText]
    public string? Way { get; set; }

    [Display(Name = "Reference")]
    [StringLength(Donation.MaxReference, ErrorMessage = TooLong), PlainText]
    public string? Reference { get; set; }

    [Display(Name = "Article")]
    [StringLength(400, ErrorMessage = TooLong), PlainText]
    public string? Article { get; set; }

    [Display(Name = "Note")]
    [StringLength(Donation.MaxNote, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Note { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    /// <param name="donation">What is stored.</param>
    /// <param name="articlePath">The address of its article; empty for none.</param>
    public static DonationForm Of(Donation donation, string articlePath) => new()
    {
        Day = SupportFormReader.DayForField(donation.Day),
        Amount = donation.Amount.ForField(),
        Currency = donation.Currency,
        Way = donation.Way,
        Reference = donation.Reference,
        Article = articlePath,
        Note = donation.Note,
        Version = donation.Version,
    };
}

/// <summary>What the form's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Ways">What the field of the way suggests.</param>
public sealed record DonationEditPage(
    long Id, DonationForm Form, IReadOnlyList<string> Ways, Core.Admin.Conflict? Conflict = null);
