using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Navigation;

/// <summary>
/// A snapshot of the site's menu: categories with published articles, and the static pages that are in the menu.
/// </summary>
public sealed class SiteMenu
{
    private static readonly Type[] Sources = [typeof(Category), typeof(StaticPage), typeof(Article)];

    private readonly ChangeFeed changes;
    private readonly Snapshot<MenuLinks> snapshot;
    private MenuLinks? last;

    public SiteMenu(IServiceScopeFactory scopes, ChangeFeed changes)
    {
        this.changes = changes;
        snapshot = new(scopes, changes, LoadAsync, Sources);
        changes.Committed += Renew;
    }

    public MenuLinks Read() => snapshot.Get();

    // The snapshot has just been invalidated. It is read again before the commit answers, and not by the next reader: kept pages
    // show the menu without reading it, and must be evicted by then.
    private void Renew(IReadOnlySet<Type> types)
    {
        if (types.Overlaps(Sources) && Volatile.Read(ref last) is not null)
        {
            Read();
        }
    }

    // Evicts before anybody sees the new menu, so a page that is composed of an older one meanwhile is not kept.
    private async Task<MenuLinks> LoadAsync(BlogDbContext db)
    {
        var links = await ReadAsync(db);
        if (Interlocked.Exchange(ref last, links) is { } before && !links.Says(before))
        {
            changes.Evict(PageTags.Site);
        }

        return links;
    }

    private static async Task<MenuLinks> ReadAsync(BlogDbContext db) => new(
        await db.Set<Category>()
            .Where(c => db.Set<Article>().Published().Any(a => a.CategoryId == c.Id))
            .OrderBy(c => c.Name)
            .Take(MenuLinks.MaxCategories)
            .Select(c => new MenuLink(c.Name, "/" + Category.PathOf(c.Slug)))
            .ToListAsync(),
        await db.Set<StaticPage>()
            .Where(p => p.Status == PageStatus.Published && p.InMenu)
            .OrderBy(p => p.MenuOrder)
            .ThenBy(p => p.Title)
            .Select(p => new MenuLink(p.Title, "/" + p.Slug))
            .ToListAsync());
}

/// <summary>What the menu links to.</summary>
public sealed record MenuLinks(IReadOnlyList<MenuLink> Categories, IReadOnlyList<MenuLink> Pages)
{
    /// <summary>More categories than these are found on the archive.</summary>
    public const int MaxCategories = 8;

    public bool Says(MenuLinks other) => Categories.SequenceEqual(other.Categories) && Pages.SequenceEqual(other.Pages);
}

/// <summary>One link of the menu.</summary>
public sealed record MenuLink(string Text, string Path);
