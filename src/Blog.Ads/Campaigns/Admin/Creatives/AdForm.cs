using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Microsoft.AspNetCore.Http;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>What the owner types for one ad.</summary>
public sealed class AdForm : IEditForm
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Type")]
    [Required(ErrorMessage = "Choose a type."), EnumName(typeof(AdKind))]
    public string? Kind { get; set; }

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Enter a title."), StringLength(Ad.MaxTitle, ErrorMessage = TooLong), PlainText]
    public string? Title { get; set; }

    [Display(Name = "Text")]
    [StringLength(Ad.MaxText, ErrorMessage = TooLong), PlainText]
    public string? Text { get; set; }

    [Display(Name = "Link text")]
    [StringLength(Ad.MaxAction, ErrorMessage = TooLong), PlainText]
    public string? Action { get; set; }

    [Display(Name = "URL")]
    public string? Url { get; set; }

    /// <summary>The stored picture; an upload takes its place.</summary>
    [Display(Name = "Image")]
    public long? PictureId { get; set; }

    [Display(Name = "Dark mode image")]
    public long? DarkPictureId { get; set; }

    public IFormFile? Picture { get; set; }

    public IFormFile? DarkPicture { get; set; }

    public bool RemovePicture { get; set; }

    public bool RemoveDarkPicture { get; set; }

    [Display(Name = "Alt text")]
    [StringLength(Ad.MaxAlt, ErrorMessage = TooLong), PlainText]
    public string? Alt { get; set; }

    [Display(Name = "Weight")]
    [Required(ErrorMessage = "Enter a whole number."), WholeNumber(1, Campaign.MaxWeight)]
    public string? Weight { get; set; }

    [Display(Name = "On")]
    public bool IsOn { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    /// <summary>What its pictures are called, for the comparison of two versions.</summary>
    internal IReadOnlyDictionary<long, string> PictureNames { get; set; } = new Dictionary<long, string>();

    public string? WordsOf(string field) => field switch
    {
        nameof(Kind) => ChoiceWords.Of<AdKind>(Kind, SlotTexts.Of),
        nameof(PictureId) => PictureNames.GetValueOrDefault(PictureId ?? 0, ""),
        nameof(DarkPictureId) => PictureNames.GetValueOrDefault(DarkPictureId ?? 0, ""),
        _ => null,
    };

    public static AdForm Of(Ad ad) => new()
    {
        Kind = ad.Kind.ToString(),
        Title = ad.Title,
        Text = ad.Text,
        Action = ad.Action,
        Url = AdAddress.ForField(ad.Url),
        PictureId = ad.PictureId,
        DarkPictureId = ad.DarkPictureId,
        Alt = ad.Alt,
        Weight = ad.Weight.ToString(CultureInfo.InvariantCulture),
        IsOn = ad.IsOn,
        Version = ad.Version,
    };
}
