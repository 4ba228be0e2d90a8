using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Money;

namespace Blog.Support.Donations.Ways.Admin;

/// <summary>What the owner types for one way of giving.</summary>
public sealed class WayForm : IEditForm
{
    private const string TooLong = "Use at most {1} characters.";
    private const int MaxTyped = 200;

    [EnumName(typeof(WayKind))]
    public string? Kind { get; set; }

    [Display(Name = "Label")]
    [StringLength(GivingWay.MaxLabel, ErrorMessage = TooLong), PlainText]
    public string? Label { get; set; }

    [Display(Name = "Note")]
    [StringLength(GivingWay.MaxNote, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Note { get; set; }

    [Display(Name = "Address or URL")]
    [StringLength(GivingWay.MaxAddress, ErrorMessage = TooLong), PlainText]
    public string? Address { get; set; }

    [Display(Name = "Account holder")]
    [StringLength(Banking.EpcCode.MaxHolder, ErrorMessage = TooLong), PlainText]
    public string? Holder { get; set; }

    [Display(Name = "BIC")]
    [StringLength(20, ErrorMessage = TooLong), PlainText]
    public string? Bic { get; set; }

    [Display(Name = "Bank")]
    [StringLength(GivingWay.MaxBankName, ErrorMessage = TooLong), PlainText]
    public string? BankName { get; set; }

    [Display(Name = "Currency")]
    [StringLength(10, ErrorMessage = TooLong), PlainText]
    public string? Currency { get; set; }

    [Display(Name = "Minimum amount")]
    [StringLength(MaxTyped, ErrorMessage = TooLong), PlainText]
    public string? Minimum { get; set; }

    [Display(Name = "Suggested amounts")]
    [StringLength(MaxTyped, ErrorMessage = TooLong), PlainText]
    public string? Suggestions { get; set; }

    [Display(Name = "Visible to readers")]
    public bool IsShown { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static WayForm Of(GivingWay way) => new()
    {
        Kind = way.Kind.ToString(),
        Label = way.Label,
        Note = way.Note,
        Address = way.Type.IsBank ? Banking.Iban.Grouped(way.Address) : way.Address,
        Holder = way.Holder,
        Bic = way.Bic,
        BankName = way.BankName,
        Currency = way.Currency,
        Minimum = way.Least?.ForField() ?? "",
        Suggestions = string.Join(' ', way.Suggested.Select(s => s.ForField())),
        IsShown = way.IsShown,
        Version = way.Version,
    };
}

/// <summary>What the form's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
public sealed record WayEditPage(long Id, WayType Type, WayForm Form, Core.Admin.Conflict? Conflict = null);
