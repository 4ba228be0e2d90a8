using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Articles;

/// <summary>
/// What links of other systems ask the home page for: numbers, and what WordPress has a query for, in this blog's own addresses.
/// </summary>
public sealed record HomeQuery
{
    /// <summary>The number of a text.</summary>
    [FromQuery(Name = "p")]
    public string? Text { get; init; }

    /// <summary>The number of a page.</summary>
    [FromQuery(Name = "page_id")]
    public string? Page { get; init; }

    /// <summary>The number of a category.</summary>
    [FromQuery(Name = "cat")]
    public string? Category { get; init; }

    /// <summary>The number of an author.</summary>
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "category_name")]
    public string? CategoryName { get; init; }

    [FromQuery(Name = "author_name")]
    public string? AuthorName { get; init; }

    /// <summary>The format of a feed, such as <c>rss2</c>.</summary>
    [FromQuery(Name = "feed")]
    public string? Feed { get; init; }

    /// <summary>Words to search for.</summary>
    [FromQuery(Name = "s")]
    public string? Words { get; init; }

    /// <summary>Whether it asks for something else than the home page.</summary>
    public bool IsForAnother => (Number ?? Category ?? Author ?? List ?? Feed ?? Words) is not null;

    /// <summary>The number by which an import may know a text.</summary>
    public string? Number => Text ?? Page;

    /// <summary>
    /// The address by habit that means the same, which may be another's former one or nobody's; null for what nothing here means:
    /// a number of another system, or the feed of a text's comments or of a search.
    /// </summary>
    public string? Address =>
        (Number ?? Category ?? Author) is not null ? null
        : Feed is { } format ? Words is null ? $"{List}/feed/{Uri.EscapeDataString(format)}" : null
        : List ?? (Words is { } words ? $"/search?q={Uri.EscapeDataString(words)}" : null);

    private string? List =>
        Tag is { } tag ? "/tag/" + Uri.EscapeDataString(tag)
        : CategoryName is { } category ? "/category/" + Uri.EscapeDataString(category)
        : AuthorName is { } author ? "/author/" + Uri.EscapeDataString(author)
        : null;
}
