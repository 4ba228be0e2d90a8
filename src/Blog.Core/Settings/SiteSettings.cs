namespace Blog.Core.Settings;

/// <summary>What the owner says of the site as a whole.</summary>
public sealed record SiteSettings : ISettings
{
    public const int MaxTitle = 100;

    public static string Key => "site";

    public string Title { get; init; } = "A new blog";

    public string Tagline { get; init; } = "";

    /// <summary>Scheme and host where readers find the site, without a trailing slash; empty while unknown.</summary>
    public string BaseAddress { get; init; } = "";

    /// <summary>BCP 47 language of the site and of articles that name none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>IANA time zone in which dates are shown and typed.</summary>
    public string TimeZone { get; init; } = "UTC";

    public int ArticlesPerPage { get; init; } = 10;

    /// <summary>Words that a reader reads in a minute.</summary>
    public int WordsPerMinute { get; init; } = 200;

    /// <summary>One line at the foot of each page, plain text.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Address of the logo, such as <c>/media/0123456789abcdef0123.png</c>; empty for the title in letters.</summary>
    public string Logo { get; init; } = "";

    /// <summary>Hash of the picture from which the site's icons are made; empty for the program's own.</summary>
    public string Icon { get; init; } = "";

    /// <summary>
    /// For how many seconds a shared cache (a CDN) may serve a page without revalidating it (s-maxage); 0 for none. Counts are
    /// then lower bounds.
    /// </summary>
    public int SharedMaxAge { get; init; }

    /// <summary>Whom to tell of a weakness (security.txt): an e-mail or https address; empty for no such file.</summary>
    public string SecurityContact { get; init; } = "";

    /// <summary>Pixels of <see cref="Logo"/>, so that the page keeps its place; null when they are not known.</summary>
    public int? LogoWidth { get; init; }

    /// <summary>Pixels of <see cref="Logo"/>; null when they are not known.</summary>
    public int? LogoHeight { get; init; }

    /// <summary>What <see cref="Logo"/> stands on, as its picture has it; empty where nobody has looked.</summary>
    public string LogoGround { get; init; } = "";

    /// <summary>The zone of <see cref="TimeZone"/>, UTC when this machine does not know it.</summary>
    public TimeZoneInfo Zone() => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
