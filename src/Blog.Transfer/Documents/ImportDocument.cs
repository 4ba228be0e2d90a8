using Blog.Content.Articles;
using Blog.Transfer.Runs;

namespace Blog.Transfer.Documents;

/// <summary>One Markdown file as its front matter, file name and text describe it, before anything is stored.</summary>
public sealed record ImportDocument(string RelativePath) : ImportEntry(RelativePath)
{
    /// <summary>Its words, not yet fitted to the blog's limits; a page has only some of them.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>The last part of the address as the file asks for it, else from its name; not yet checked as a slug.</summary>
    public string? Slug { get; init; }

    /// <summary>The whole root-relative address that the file asks for, lower-case, such as "/2024/05/old-title.html".</summary>
    public string? Permalink { get; init; }

    /// <summary>Old addresses that shall lead here, in the form of <see cref="Permalink"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The id by which the source's feeds name it, as the file says it; null for none.</summary>
    public string? PermanentId { get; init; }

    public DateTime? PublishedUtc { get; init; }
    public DateTime? UpdatedUtc { get; init; }
    public bool Draft { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Author { get; init; }

    /// <summary>The hero picture as the file names it; <see cref="MarkdownFolder.LocalPictures"/> finds its file.</summary>
    public string? Picture { get; init; }
    public string? ContinueReading { get; init; }
    public int? SeriesPlace { get; init; }

    /// <summary>What the file has in common with its translations in the folder (Hugo's translationKey).</summary>
    public string? TranslationKey { get; init; }
    public bool Featured { get; init; }
    public bool NoIndex { get; init; }
    public bool IsPage { get; init; }
    public bool InMenu { get; init; }
    public required string Body { get; init; }

    /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal: equal hash, unchanged file.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What was read only in part, in words for the import report.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
