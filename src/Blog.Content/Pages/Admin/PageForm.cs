using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Content.Pages.Admin;

/// <summary>What somebody types of a static page.</summary>
public sealed class PageForm : IEditForm
{
    public const int MaxMenuOrder = 999;

    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Enter a title.")]
    [StringLength(TextLimits.Title, ErrorMessage = TooLong), PlainText]
    public string? Title { get; set; }

    [Display(Name = "Text")]
    [PlainText(lines: true)]
    public string? Body { get; set; }

    [Display(Name = "URL")]
    [StringLength(Core.Permalinks.Slug.MaxLength, ErrorMessage = TooLong), PlainText]
    public string? Slug { get; set; }

    /// <summary>The slug of which the author was told that readers know it as another text's former address.</summary>
    [StringLength(Core.Permalinks.Slug.MaxLength, ErrorMessage = TooLong)]
    public string? TakesAddress { get; set; }

    [Display(Name = "Excerpt")]
    [StringLength(TextLimits.Excerpt, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Excerpt { get; set; }

    [Display(Name = "Language")]
    [StringLength(TextLimits.Language, ErrorMessage = TooLong), PlainText]
    public string? Language { get; set; }

    [Display(Name = "Text direction")]
    [EnumName(typeof(TextDirection), ErrorMessage = "Choose a text direction.")]
    public string? Direction { get; set; }

    [Display(Name = "Hidden from search engines")]
    public bool NoIndex { get; set; }

    [Display(Name = "Show in menu")]
    public bool InMenu { get; set; }

    [Display(Name = "Menu order")]
    [WholeNumber(0, MaxMenuOrder)]
    public string? MenuOrder { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    /// <summary><c>publish</c> or <c>unpublish</c> once it is saved; anything else leaves the status.</summary>
    public string? Then { get; set; }

    public static PageForm Of(StaticPage page) => new()
    {
        Title = page.Title,
        Body = page.Body,
        Slug = page.Slug,
        Excerpt = page.Excerpt,
        Language = page.Language,
        Direction = page.Direction.ToString(),
        NoIndex = page.NoIndex,
        InMenu = page.InMenu,
        MenuOrder = page.MenuOrder.ToString(CultureInfo.InvariantCulture),
        Version = page.Version,
    };

    public string? WordsOf(string field) => field == nameof(Direction)
        ? ChoiceWords.Of<TextDirection>(Direction ?? nameof(TextDirection.Auto), Of)
        : null;

    public static string Of(TextDirection direction) => direction switch
    {
        TextDirection.Ltr => "Left to right",
        TextDirection.Rtl => "Right to left",
        _ => "Based on language",
    };

    /// <summary>The language is one that this machine knows, or empty.</summary>
    public bool KnowsLanguage => string.IsNullOrWhiteSpace(Language) || Languages.IsKnown(Language.Trim());

    /// <summary>Takes all over but the slug, which goes through the desk.</summary>
    public void ApplyTo(StaticPage page)
    {
        page.Title = (Title ?? "").Trim();
        page.Body = (Body ?? "").ReplaceLineEndings("\n");
        page.Excerpt = (Excerpt ?? "").ReplaceLineEndings("\n").Trim();
        page.Language = (Language ?? "").Trim();
        page.Direction = Enum.TryParse<TextDirection>(Direction, out var direction) ? direction : TextDirection.Auto;
        page.NoIndex = NoIndex;
        page.InMenu = InMenu;
        page.MenuOrder = int.TryParse(MenuOrder, CultureInfo.InvariantCulture, out var order) ? order : 0;
        page.Status = Then switch
        {
            "publish" => PageStatus.Published,
            "unpublish" => PageStatus.Draft,
            _ => page.Status,
        };
    }
}
