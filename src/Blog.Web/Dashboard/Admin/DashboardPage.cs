using System.Linq.Expressions;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Settings;

namespace Blog.Web.Dashboard.Admin;

/// <summary>What the dashboard shows.</summary>
public sealed record DashboardPage(
    string Name,
    DateTime Now,
    SiteSettings Site,
    DashboardCounts Counts,
    IReadOnlyList<DashboardRow> Drafts,
    IReadOnlyList<DashboardRow> Published,
    DashboardRow? Next,
    IReadOnlyList<DashboardCard> Cards)
{
    /// <summary>Nothing has been written yet.</summary>
    public bool IsFirstRun => Counts is { Published: 0, Scheduled: 0, Drafts: 0 };

    /// <summary>English text, the key of its translation.</summary>
    public string Greeting =>
        Now.Hour switch { < 5 or >= 22 => "Good night", < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };
}

/// <summary>How many articles stand where, and the words of all but the bin.</summary>
public sealed record DashboardCounts(int Published, int Scheduled, int Drafts, long Words);

/// <summary>An article in one of the dashboard's short lists.</summary>
public sealed record DashboardRow(long Id, string Title, string Slug, int Words, DateTime SavedAt, DateTime? PublishedAt)
{
    public static Expression<Func<Article, DashboardRow>> Of { get; } =
        a => new DashboardRow(a.Id, a.Title, a.Slug, a.Rendered.WordCount, a.SavedAt, a.PublishedAt);
}
