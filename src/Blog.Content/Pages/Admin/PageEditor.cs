using Blog.Content.Slugs;
using Blog.Core.Admin;

namespace Blog.Content.Pages.Admin;

/// <summary>The form of one page and what stands around it.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Status">As stored.</param>
/// <param name="Slug">As stored; empty for a new one.</param>
/// <param name="SavedAt">UTC; means nothing for a new one.</param>
/// <param name="Words">As stored.</param>
public sealed record PageEditor(
    long Id, PageForm Form, PageStatus Status, string Slug, DateTime SavedAt, int Words, Conflict? Conflict = null)
{
    /// <summary>Where readers are led who open its address, until they see it; null where it is nobody else's.</summary>
    public string? LeadsTo { get; init; }

    public string Path => Id == 0 ? "/admin/pages/new" : $"/admin/pages/{Id}";

    public static PageEditor Of(StaticPage page, PageForm form) =>
        new(page.Id, form, page.Status, page.Slug, page.SavedAt, page.Rendered.WordCount);
}

/// <summary>The list of pages.</summary>
/// <param name="Status">The one it is narrowed to; null for all that are not in the bin.</param>
public sealed record PageListPage(PageStatus? Status, SlugList<StaticPage> List, IReadOnlyDictionary<PageStatus, int> Counts);
