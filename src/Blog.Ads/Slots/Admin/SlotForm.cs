using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Permalinks;

namespace Blog.Ads.Slots.Admin;

/// <summary>What the owner types for one slot.</summary>
public sealed class SlotForm : IEditForm
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter a name."), StringLength(AdSlot.MaxName, ErrorMessage = TooLong), PlainText]
    public string? Name { get; set; }

    [Display(Name = "Place")]
    [Required(ErrorMessage = "Choose a place."), EnumName(typeof(SlotPlace))]
    public string? Place { get; set; }

    [Display(Name = "After")]
    [WholeNumber(1, AdSlot.MaxAfter)]
    public string? After { get; set; }

    [Display(Name = "Ad types")]
    public List<string> Kinds { get; set; } = [];

    [Display(Name = "Pages")]
    public List<string> Pages { get; set; } = [];

    [Display(Name = "Categories")]
    public List<long> CategoryIds { get; set; } = [];

    [Display(Name = "If nothing is booked")]
    [EnumName(typeof(SlotFallback))]
    public string? WhenEmpty { get; set; }

    [Display(Name = "On")]
    public bool IsOn { get; set; }

    [Display(Name = "For sale")]
    public bool IsOnSale { get; set; }

    [Display(Name = "Description")]
    [StringLength(AdSlot.MaxDescription, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Description { get; set; }

    [Display(Name = "Price")]
    [StringLength(30, ErrorMessage = TooLong), PlainText]
    public string? Price { get; set; }

    [Display(Name = "Currency")]
    [StringLength(10, ErrorMessage = TooLong), PlainText]
    public string? Currency { get; set; }

    [Display(Name = "Per")]
    [EnumName(typeof(PricePeriod))]
    public string? Per { get; set; }

    [Display(Name = "Advertisers at a time")]
    [Required(ErrorMessage = "Enter a whole number."), WholeNumber(1, AdSlot.MaxCapacity)]
    public string? Capacity { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    /// <summary>The chosen categories by name, for the comparison of two versions.</summary>
    internal string CategoryNames { get; set; } = "";

    public string? WordsOf(string field) => field switch
    {
        nameof(Place) => ChoiceWords.Of<SlotPlace>(Place, SlotTexts.Of),
        nameof(Kinds) => ChoiceWords.Of<AdKind>(Kinds, SlotTexts.Of),
        nameof(Pages) => ChoiceWords.Of<SlotPages>(Pages, SlotTexts.Of),
        nameof(CategoryIds) => CategoryNames,
        nameof(WhenEmpty) => ChoiceWords.Of<SlotFallback>(WhenEmpty, SlotTexts.Of),
        nameof(Per) => ChoiceWords.Of<PricePeriod>(Per, SlotTexts.Of),
        _ => null,
    };

    public static SlotForm Of(AdSlot slot) => new()
    {
        Name = slot.Name,
        Place = slot.Place.ToString(),
        After = slot.After?.ToString(CultureInfo.InvariantCulture),
        Kinds = [.. Enum.GetValues<AdKind>().Where(k => AdFit.Takes(slot, k)).Select(k => k.ToString())],
        Pages = [.. SlotReader.EachPage.Where(p => slot.Pages.HasFlag(p)).Select(p => p.ToString())],
        CategoryIds = slot.CategoryIds,
        WhenEmpty = slot.WhenEmpty.ToString(),
        IsOn = slot.IsOn,
        IsOnSale = slot.IsOnSale,
        Description = slot.Description,
        Price = TypedPrice.ForField(slot.PriceMinor, slot.Currency),
        Currency = slot.Currency,
        Per = slot.Per.ToString(),
        Capacity = slot.Capacity.ToString(CultureInfo.InvariantCulture),
        Version = slot.Version,
    };
}

/// <summary>What the form's screen shows.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Rooms">What each place has room for in the owner's look.</param>
public sealed record SlotEditPage(
    long Id, SlotForm Form, IReadOnlyList<TermName> Categories, IReadOnlyDictionary<SlotPlace, SlotRoom> Rooms,
    Core.Admin.Conflict? Conflict = null);
