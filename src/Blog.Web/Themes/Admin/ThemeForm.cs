using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;
using Blog.Media.Library;

namespace Blog.Web.Themes.Admin;

/// <summary>What the owner chooses of how readers' pages look.</summary>
public sealed class ThemeForm : SettingsForm
{
    [Display(Name = "Style")]
    [Required(ErrorMessage = "Choose a style."), KnownName("look")]
    public string? Preset { get; set; }

    /// <summary>Whether <see cref="Accent"/> counts: a colour field is never empty.</summary>
    [Display(Name = "Use a custom colour")]
    public bool HasAccent { get; set; }

    [Display(Name = "Accent colour"), AccentColour]
    public string? Accent { get; set; }

    [Display(Name = "Typefaces"), KnownName("typefaces")]
    public string? Font { get; set; }

    [Display(Name = "Text width"), EnumName(typeof(TextWidth))]
    public string? Width { get; set; }

    [Display(Name = "Table of contents"), EnumName(typeof(ContentsPlace))]
    public string? Contents { get; set; }

    [Display(Name = "Featured image"), EnumName(typeof(HeroPlace))]
    public string? Hero { get; set; }

    [Display(Name = "CSS"), PlainText(lines: true), SafeCss]
    public string? OwnCss { get; set; }

    public PictureForm Logo { get; set; } = new();

    public PictureForm Icon { get; set; } = new();

    /// <summary>The settings of a form that has passed its checks.</summary>
    public ThemeSettings Read() => new()
    {
        Preset = Preset!,
        Accent = HasAccent ? Colour.Parse(Accent)?.ToString() ?? "" : "",
        Font = Font ?? "",
        Width = Enum.TryParse<TextWidth>(Width, out var width) ? width : default,
        Contents = Enum.TryParse<ContentsPlace>(Contents, out var contents) ? contents : default,
        Hero = Enum.TryParse<HeroPlace>(Hero, out var hero) ? hero : default,
        OwnCss = Themes.OwnCss.Normalize(OwnCss),
    };

    // A colour that does not count is the look's: a colour field is never empty.
    public override string? WordsOf(string field) => field switch
    {
        nameof(Preset) => ThemePreset.Find(Preset ?? "").Title,
        nameof(Accent) => HasAccent ? Accent : "Default",
        nameof(Font) => Typeface.Find(Font ?? "")?.Title ?? "Default",
        nameof(Width) => ChoiceWords.Of<TextWidth>(Width, Of),
        nameof(Hero) => ChoiceWords.Of<HeroPlace>(Hero, Of),
        nameof(Contents) => ChoiceWords.Of<ContentsPlace>(Contents, Of),
        _ => null,
    };

    public static string Of(TextWidth width) =>
        width switch { TextWidth.Narrow => "Narrow", TextWidth.Wide => "Wide", _ => "About 66 characters" };

    public static string Of(ContentsPlace place) => place switch
    {
        ContentsPlace.Beside => "In a sidebar next to the text, where there is room",
        ContentsPlace.Above => "Above the text",
        _ => "Default",
    };

    public static string Of(HeroPlace place) => place == HeroPlace.Below ? "Below the title" : "Above the title";

    /// <summary>The form of stored settings.</summary>
    public static ThemeForm Of(ThemeSettings theme) => new()
    {
        Preset = ThemePreset.Find(theme.Preset).Name,
        HasAccent = theme.Accent.Length > 0,
        Accent = theme.Accent.Length > 0 ? theme.Accent : Palette.Of(theme.Preset)["accent", dark: false].ToString(),
        Font = theme.Font,
        Width = theme.Width.ToString(),
        Contents = theme.Contents.ToString(),
        Hero = theme.Hero.ToString(),
        OwnCss = theme.OwnCss,
    };
}
