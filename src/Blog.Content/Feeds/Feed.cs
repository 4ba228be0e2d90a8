namespace Blog.Content.Feeds;

/// <summary>A feed as every format writes it: addresses are absolute, texts hold only what XML 1.0 can carry.</summary>
public sealed record Feed
{
    /// <summary>An absolute IRI without host and path, so that a move changes nothing for its readers.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The page whose articles these are.</summary>
    public required string Home { get; init; }

    /// <summary>The site's logo; null without one.</summary>
    public required string? Logo { get; init; }

    /// <summary>UTC; when the newest change to a text was made, in an empty feed when the blog began.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>UTC; when title, address or language of the site last changed, which changes no text and yet the feed.</summary>
    public required DateTime SiteChangedAt { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>Where the feed is in a format.</summary>
    public string AddressIn(FeedFormat format) => $"{Home.TrimEnd('/')}/{format.FileName}";
}

/// <summary>One article of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The article's permanent id, by which readers know whether they have shown it.</summary>
    public required string Id { get; init; }

    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>The whole text, the verdict at its end.</summary>
    public required string Html { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorAddress { get; init; }

    /// <summary>The category, then the tags, each name once.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>UTC; the publication while nothing was changed since.</summary>
    public required DateTime UpdatedAt { get; init; }

    public required FeedPicture? Picture { get; init; }
}

/// <summary>The picture on top of an article.</summary>
/// <param name="Bytes">Size of its file.</param>
public sealed record FeedPicture(string Address, string MediaType, long Bytes);
