using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;
using Blog.Media.Library;

namespace Blog.Web.Themes.Admin;

/// <summary>What the owner chooses of how readers' pages look.</summary>
public sealed class ThemeForm : SettingsForm
{
    [Required(ErrorMessage = "Choose one of the looks."), KnownName("look")]
    public string? Preset { get; set; }

    /// <summary>Whether <see cref="Accent"/> counts: a colour field is never empty.</summary>
    public bool HasAccent { get; set; }

    [AccentColour]
    public string? Accent { get; set; }

    [KnownName("typefaces")]
    public string? Font { get; set; }

    [EnumName(typeof(TextWidth))]
    public string? Width { get; set; }

    [EnumName(typeof(ContentsPlace))]
    public string? Contents { get; set; }

    [PlainText(lines: true), SafeCss]
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
        OwnCss = Themes.OwnCss.Normalize(OwnCss),
    };

    /// <summary>The form of stored settings.</summary>
    public static ThemeForm Of(ThemeSettings theme) => new()
    {
        Preset = ThemePreset.Find(theme.Preset).Name,
        HasAccent = theme.Accent.Length > 0,
        Accent = theme.Accent.Length > 0 ? theme.Accent : Palette.Of(theme.Preset)["accent", dark: false].ToString(),
        Font = theme.Font,
        Width = theme.Width.ToString(),
        Contents = theme.Contents.ToString(),
        OwnCss = theme.OwnCss,
    };
}
