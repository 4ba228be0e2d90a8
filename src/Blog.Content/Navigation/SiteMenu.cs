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
    private readonly IServiceScopeFactory scopes;
    private readonly ChangeFeed changes;
    private readonly Lock loading = new();
    private volatile MenuLinks? links;

    public SiteMenu(IServiceScopeFactory scopes, ChangeFeed changes)
    {
        (this.scopes, this.changes) = (scopes, changes);
        changes.Committed += types =>
        {
            if (types.Overlaps([typeof(Category), typeof(StaticPage), typeof(Article)]))
            {
                Renew();
            }
        };
    }

    public MenuLinks Read() => links ?? Load();

    // Reloaded at once, not on the next read: kept pages show the menu without reading it, and must be evicted.
    private void Renew()
    {
        lock (loading)
        {
            var before = links;
            // Should the reload fail, the next read loads it.
            links = null;
            if (before is not null && !Load().Says(before))
            {
                changes.Evict(PageTags.Site);
            }
        }
    }

    private MenuLinks Load()
    {
        lock (loading)
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            return links = new(
                [.. db.Set<Category>()
                    .Where(c => db.Set<Article>().Published().Any(a => a.CategoryId == c.Id))
                    .OrderBy(c => c.Name)
                    .Take(MenuLinks.MaxCategories)
                    .Select(c => new MenuLink(c.Name, "/" + Category.PathOf(c.Slug)))],
                [.. db.Set<StaticPage>()
                    .Where(p => p.Status == PageStatus.Published && p.InMenu)
                    .OrderBy(p => p.MenuOrder)
                    .ThenBy(p => p.Title)
                    .Select(p => new MenuLink(p.Title, "/" + p.Slug))]);
        }
    }
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
