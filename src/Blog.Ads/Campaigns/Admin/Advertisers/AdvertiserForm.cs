using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Ads.Campaigns.Admin.Advertisers;

/// <summary>What the owner types for one advertiser.</summary>
public sealed class AdvertiserForm : IEditForm
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter a name."), StringLength(Advertiser.MaxName, ErrorMessage = TooLong), PlainText]
    public string? Name { get; set; }

    [Display(Name = "Email")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? Email { get; set; }

    [Display(Name = "Website")]
    [PlainText]
    public string? Website { get; set; }

    [Display(Name = "Keywords")]
    [StringLength(Advertiser.MaxKeywords, ErrorMessage = TooLong), PlainText]
    public string? Keywords { get; set; }

    [Display(Name = "Industry")]
    [StringLength(Advertiser.MaxSector, ErrorMessage = TooLong), PlainText]
    public string? Sector { get; set; }

    [Display(Name = "Note")]
    [StringLength(Advertiser.MaxNote, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Note { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static AdvertiserForm Of(Advertiser advertiser) => new()
    {
        Name = advertiser.Name,
        Email = advertiser.Email,
        Website = advertiser.Website,
        Keywords = advertiser.Keywords,
        Sector = advertiser.Sector,
        Note = advertiser.Note,
        Version = advertiser.Version,
    };

    /// <param name="advertiser">Changed, also where something is refused: it is not saved then.</param>
    /// <param name="refuse">Told the field and what is wrong.</param>
    public void ReadInto(Advertiser advertiser, Action<string, string> refuse)
    {
        (advertiser.Name, advertiser.Email, advertiser.Sector) = (Trim(Name), Trim(Email), Trim(Sector));
        advertiser.Keywords = string.Join(", ", CommaList.Read(Keywords).Distinct(StringComparer.OrdinalIgnoreCase));
        advertiser.Note = Trim(Note).ReplaceLineEndings("\n");
        var (website, refusal) = Trim(Website).Length == 0 ? ("", null) : AdAddress.Read(Website, isOwn: false);
        if (refusal is not null)
        {
            refuse(nameof(Website), refusal);
        }

        advertiser.Website = website ?? "";
    }

    private static string Trim(string? typed) => (typed ?? "").Trim();
}

/// <summary>One line of the list.</summary>
/// <param name="Campaigns">How many, deleted ones apart.</param>
/// <param name="Running">How many of them run now.</param>
public sealed record ListedAdvertiser(long Id, string Name, string Email, string Sector, int Campaigns, int Running);

/// <summary>What the form's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Sectors">The trades that others have.</param>
/// <param name="IsUsed">Whether a campaign is its own, so that it cannot be deleted.</param>
public sealed record AdvertiserEditPage(
    long Id, AdvertiserForm Form, IReadOnlyList<string> Sectors, bool IsUsed, Core.Admin.Conflict? Conflict = null);
