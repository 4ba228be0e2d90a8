using System.Text.Json.Nodes;
using Blog.Core.PageCache;
using Blog.Core.Settings;

namespace Blog.Core.Heads;

/// <summary>What a page says of itself to browsers and search engines; the layout writes it into the head.</summary>
public sealed record PageHead
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>The page's canonical URL: a root-relative path, or absolute where the original is on another site.</summary>
    public string? Canonical { get; init; }

    public bool NoIndex { get; init; }

    /// <summary>The large picture of the first screenful; null where there is none.</summary>
    public PreloadedPicture? Picture { get; init; }

    /// <summary>Root-relative path of the feed of what this page lists; null for the site's alone.</summary>
    public string? Feed { get; init; }

    /// <summary>What kind of thing the page is (Open Graph, og:type): <c>website</c>, <c>article</c> or <c>profile</c>.</summary>
    public string Type { get; init; } = "website";

    /// <summary>More of what it says to those who share it: properties of Open Graph, each with its content.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>The name of what the page shows, for a share picture that is drawn of it; empty for the site's.</summary>
    public string Name { get; init; } = "";

    /// <summary>The picture for those who share the page; null where there is none.</summary>
    public SharedPicture? Share { get; init; }

    /// <summary>The breadcrumb trail from the home page to this one, which comes last; empty where there is none.</summary>
    public IReadOnlyList<Crumb> Trail { get; init; } = [];

    /// <summary>What the page is about, as a node of schema.org, made for the site's settings; null for nothing.</summary>
    public Func<SiteSettings, JsonObject>? About { get; init; }

    /// <summary>The page's text in several languages, itself among them, made for the site's settings; null for none.</summary>
    public Func<SiteSettings, IReadOnlyList<Alternate>>? Alternates { get; init; }

    /// <summary>Root-relative address of the same text in Markdown; null where there is none.</summary>
    public string? Markdown { get; init; }

    /// <summary>Which styles the page carries; its parts may add to them.</summary>
    public PageLook Look { get; init; } = PageLook.List;
}
