namespace Blog.Core.Texts;

/// <summary>What a page says of itself to browsers and search engines; the layout writes it into the head.</summary>
public sealed record PageHead
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>The page's one true address: a root-relative path, or absolute where the original is elsewhere.</summary>
    public string? Canonical { get; init; }

    public bool NoIndex { get; init; }

    /// <summary>The large picture of the first screenful; null where there is none.</summary>
    public PreloadedPicture? Picture { get; init; }

    /// <summary>Root-relative path of the feed of what this page lists; null for the site's alone.</summary>
    public string? Feed { get; init; }
}
