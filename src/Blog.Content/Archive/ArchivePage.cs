using Blog.Content.Writing;

namespace Blog.Content.Archive;

/// <summary>A year or one month of the archive.</summary>
/// <param name="Year">0 in a blog without articles.</param>
/// <param name="Month">1 to 12, or null for the whole year.</param>
/// <param name="Years">All years that have articles, newest first.</param>
/// <param name="Months">The months to show, newest first.</param>
public sealed record ArchivePage(int Year, int? Month, IReadOnlyList<int> Years, IReadOnlyList<ArchiveMonth> Months)
{
    public static ArchivePage Empty { get; } = new(0, null, [], []);

    /// <summary>The ways through a month that fills several pages.</summary>
    public Articles.PagerLinks Pager { get; init; } = new(null, null);
}

/// <summary>One month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Count">How many articles it has.</param>
/// <param name="Entries">Those that are listed, newest first; none in a year that has too many for one page.</param>
public sealed record ArchiveMonth(int Month, int Count, IReadOnlyList<ArchiveEntry> Entries);

/// <summary>One line of the archive.</summary>
public sealed record ArchiveEntry(long Id, string Title, string Slug, DateTime PublishedAt, string? Category)
{
    /// <summary>BCP 47; empty for the site's.</summary>
    public string Language { get; init; } = "";

    public TextDirection Direction { get; init; }
}
