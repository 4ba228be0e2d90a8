using System.Linq.Expressions;
using Blog.Core.Settings;

namespace Blog.Content.Articles.Admin;

/// <summary>What the dashboard tells of the articles.</summary>
public sealed record OverviewPage(
    SiteSettings Site,
    OverviewCounts Counts,
    IReadOnlyList<OverviewRow> Drafts,
    IReadOnlyList<OverviewRow> Published,
    OverviewRow? Next)
{
    /// <summary>Nothing has been written yet.</summary>
    public bool IsFirstRun => Counts is { Published: 0, Scheduled: 0, Drafts: 0 };
}

/// <summary>How many articles stand where, and the words of all but the bin.</summary>
public sealed record OverviewCounts(int Published, int Scheduled, int Drafts, long Words);

/// <summary>An article in one of the dashboard's short lists.</summary>
public sealed record OverviewRow(long Id, string Title, string Slug, int Words, DateTime SavedAt, DateTime? PublishedAt)
{
    public static Expression<Func<Article, OverviewRow>> Of { get; } =
        a => new OverviewRow(a.Id, a.Title, a.Slug, a.Rendered.WordCount, a.SavedAt, a.PublishedAt);
}
