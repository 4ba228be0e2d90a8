using Blog.Core.Data;

namespace Blog.Core.Events;

/// <summary>What became of an article or a page, as handlers get it after the commit.</summary>
public sealed record TextEvent
{
    /// <summary>Its number, the same at each try; a later event of the same text has a higher one.</summary>
    public required long Id { get; init; }

    public required TextEventKind Kind { get; init; }

    /// <summary>Which text.</summary>
    public required TextKey Text { get; init; }

    /// <summary>Root-relative address after it; of what was withdrawn or deleted, where it was.</summary>
    public required string Path { get; init; }

    /// <summary>Root-relative address before it, where that was another one; else empty.</summary>
    public required string FormerPath { get; init; }

    public required string Title { get; init; }

    /// <summary>BCP 47; never empty.</summary>
    public required string Language { get; init; }

    /// <summary>Whether search engines were sent to it before: readers saw it, and it was not hidden from engines.</summary>
    public required bool WasFindable { get; init; }

    /// <summary>Whether search engines are sent to it since.</summary>
    public required bool IsFindable { get; init; }

    /// <summary>The names of the properties that have changed, such as <c>Title</c>; none of what is new or deleted.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Why it happened.</summary>
    public required WriteCause Cause { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>What became of a text in the eyes of readers. Of what readers do not see, only the deletion is told.</summary>
public enum TextEventKind
{
    /// <summary>Readers see it from now on.</summary>
    Published,

    /// <summary>Readers see another text, address, filing or picture.</summary>
    Changed,

    /// <summary>Readers saw it and see it no more; it may come back.</summary>
    Withdrawn,

    /// <summary>It is deleted for ever, whether readers saw it or not.</summary>
    Deleted,
}

/// <summary>The name of one text.</summary>
/// <param name="Kind"><c>article</c> or <c>page</c>, as in its permalink.</param>
public readonly record struct TextKey(string Kind, long Id)
{
    public const string Article = "article";
    public const string Page = "page";
}
