using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Ads.Slots.Admin;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Settings;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>What the owner types for one campaign.</summary>
public sealed class CampaignForm : IEditForm
{
    private const string TooLong = "Use at most {1} characters.";
    private const int MaxTyped = 500;

    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter a name."), StringLength(Campaign.MaxName, ErrorMessage = TooLong), PlainText]
    public string? Name { get; set; }

    [Display(Name = "Advertiser")]
    public long? AdvertiserId { get; set; }

    /// <summary>The name of an advertiser that is made together with the campaign.</summary>
    [Display(Name = "New advertiser’s name")]
    [StringLength(Advertiser.MaxName, ErrorMessage = TooLong), PlainText]
    public string? NewAdvertiser { get; set; }

    [Display(Name = "New advertiser’s email")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? NewAdvertiserEmail { get; set; }

    [Display(Name = "Priority")]
    [Required(ErrorMessage = "Choose a priority."), EnumName(typeof(CampaignPriority))]
    public string? Priority { get; set; }

    [Display(Name = "Start")]
    [StringLength(40, ErrorMessage = TooLong), PlainText]
    public string? StartsAt { get; set; }

    [Display(Name = "End")]
    [StringLength(40, ErrorMessage = TooLong), PlainText]
    public string? EndsAt { get; set; }

    [Display(Name = "Ad spots")]
    public List<long> SlotIds { get; set; } = [];

    [Display(Name = "Categories")]
    public List<long> CategoryIds { get; set; } = [];

    [Display(Name = "Tags")]
    [StringLength(MaxTyped, ErrorMessage = TooLong), PlainText]
    public string? Tags { get; set; }

    [Display(Name = "Languages")]
    [StringLength(MaxTyped, ErrorMessage = TooLong), PlainText]
    public string? Languages { get; set; }

    [Display(Name = "Weight")]
    [Required(ErrorMessage = "Enter a whole number."), WholeNumber(1, Campaign.MaxWeight)]
    public string? Weight { get; set; }

    [Display(Name = "Limits count")]
    [EnumName(typeof(CapUnit))]
    public string? CapUnit { get; set; }

    [Display(Name = "Total limit")]
    [WholeNumber(1, (int)Campaign.MaxCap)]
    public string? TotalCap { get; set; }

    [Display(Name = "A day")]
    [WholeNumber(1, (int)Campaign.MaxCap)]
    public string? DailyCap { get; set; }

    [Display(Name = "Spread evenly")]
    public bool IsEven { get; set; }

    [Display(Name = "Several times per page")]
    public bool MayRepeat { get; set; }

    [Display(Name = "Price")]
    [StringLength(30, ErrorMessage = TooLong), PlainText]
    public string? Price { get; set; }

    [Display(Name = "Currency")]
    [StringLength(10, ErrorMessage = TooLong), PlainText]
    public string? Currency { get; set; }

    [Display(Name = "Paused")]
    public bool IsPaused { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    /// <summary>What is chosen by numbers in words, for the comparison of two versions.</summary>
    internal (string Advertiser, string Slots, string Categories) Names { get; set; } = ("", "", "");

    public string? WordsOf(string field) => field switch
    {
        nameof(AdvertiserId) => Names.Advertiser,
        nameof(SlotIds) => Names.Slots,
        nameof(CategoryIds) => Names.Categories,
        nameof(Priority) => ChoiceWords.Of<CampaignPriority>(Priority, CampaignTexts.Of),
        nameof(CapUnit) => ChoiceWords.Of<CapUnit>(CapUnit, CampaignTexts.Of),
        _ => null,
    };

    /// <param name="campaign">What is stored.</param>
    /// <param name="site">Its zone is that of the times.</param>
    /// <param name="tags">The names of the campaign's tags, with commas.</param>
    public static CampaignForm Of(Campaign campaign, SiteSettings site, string tags) => new()
    {
        Name = campaign.Name,
        AdvertiserId = campaign.AdvertiserId,
        Priority = campaign.Priority.ToString(),
        StartsAt = site.ForField(campaign.StartsAt),
        EndsAt = campaign.EndsAt is { } end ? site.ForField(end) : "",
        SlotIds = campaign.SlotIds,
        CategoryIds = campaign.CategoryIds,
        Tags = tags,
        Languages = string.Join(", ", campaign.Languages),
        Weight = Text(campaign.Weight),
        CapUnit = campaign.CapUnit.ToString(),
        TotalCap = Text(campaign.TotalCap),
        DailyCap = Text(campaign.DailyCap),
        IsEven = campaign.IsEven,
        MayRepeat = campaign.MayRepeat,
        Price = TypedPrice.ForField(campaign.PriceMinor, campaign.Currency),
        Currency = campaign.Currency,
        IsPaused = campaign.IsPaused,
        Version = campaign.Version,
    };

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
