using Blog.Content.Writing;
using Blog.Markdown.Reading;
using Blog.Media.Library;

namespace Blog.Content.Reading;

/// <summary>A link from an article to something else on the site.</summary>
public sealed record PageLink
{
    public LinkPlace Place { get; init; }

    public long Id { get; init; }

    public required string Text { get; init; }

    public required string Slug { get; init; }

    public string Teaser { get; init => field = SmartPunctuation.Of(value); } = "";

    /// <summary>BCP 47; empty for the site's.</summary>
    public string Language { get; init; } = "";

    public TextDirection Direction { get; init; }

    /// <summary>The article's picture; null without one.</summary>
    public HeroPicture? Picture =>
        HeroHash.Length > 0 ? new(HeroHash, HeroExtension, HeroWidth, HeroHeight, HeroWidths, HeroGround) : null;

    internal string HeroHash { get; init; } = "";

    internal string HeroExtension { get; init; } = "";

    internal int HeroWidth { get; init; }

    internal int HeroHeight { get; init; }

    internal string HeroWidths { get; init; } = "";

    internal string HeroGround { get; init; } = "";

    /// <summary>
    /// The author's own teaser where it names this article: then it is the link, and the title does not stand there twice.
    /// </summary>
    public string? NamedBy(string teaser) =>
        Place == LinkPlace.Pick && teaser.Contains(SmartPunctuation.Of(Text), StringComparison.CurrentCultureIgnoreCase)
            ? teaser
            : null;
}

/// <summary>What a link from an article is.</summary>
public enum LinkPlace
{
    Tag,

    /// <summary>What to read next, as the author picked it.</summary>
    Pick,

    /// <summary>The article most like it.</summary>
    Related,
    Older,
    Newer,

    /// <summary>The newest of all, where nothing else is in its language.</summary>
    Foreign,
}
