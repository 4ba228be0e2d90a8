using Blog.Core.Settings;

namespace Blog.Web.Themes;

/// <summary>How readers' pages look, as the owner has chosen.</summary>
public sealed record ThemeSettings : ISettings
{
    public static string Key => "theme";

    /// <summary>Name of a <see cref="ThemePreset"/>.</summary>
    public string Preset { get; init; } = "paper";

    /// <summary>Accent colour such as <c>#a3161d</c>, adjusted for each of the two themes; empty for the preset's.</summary>
    public string Accent { get; init; } = "";

    /// <summary>Name of a <see cref="Typeface"/>; empty for the preset's.</summary>
    public string Font { get; init; } = "";

    public TextWidth Width { get; init; }

    public ContentsPlace Contents { get; init; }

    public HeroPlace Hero { get; init; }

    /// <summary>The owner's own rules, checked by <see cref="OwnCss"/>; the last of the stylesheet.</summary>
    public string OwnCss { get; init; } = "";
}

/// <summary>How wide the column of text is.</summary>
public enum TextWidth
{
    /// <summary>About 66 characters.</summary>
    Preset,
    Narrow,
    Wide,
}

/// <summary>Where an article's hero picture stands.</summary>
public enum HeroPlace
{
    /// <summary>Above the title.</summary>
    Above,
    Below,
}

/// <summary>Where an article's table of contents stands on wide screens.</summary>
public enum ContentsPlace
{
    Preset,
    Beside,
    Above,
}
