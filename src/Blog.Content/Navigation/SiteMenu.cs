using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Navigation;

/// <summary>The site's menu, kept in memory: the categories that have something to read, and the pages that want to stand in it.</summary>
public sealed class SiteMenu
{
    private readonly IServiceScopeFactory scopes;
    private volatile MenuLinks? links;
    private int generation;

    public SiteMenu(IServiceScopeFactory scopes, ChangeFeed changes)
    {
        this.scopes = scopes;
        changes.Committed += types =>
        {
            if (types.Overlaps([typeof(Category), typeof(StaticPage), typeof(Article)]))
            {
                Interlocked.Increment(ref generation);
                links = null;
            }
        };
    }

    public async ValueTask<MenuLinks> ReadAsync(CancellationToken ct) => links ?? await LoadAsync(ct);

    private async Task<MenuLinks> LoadAsync(CancellationToken ct)
    {
        var began = Volatile.Read(ref generation);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var loaded = new MenuLinks(
            await db.Set<Category>().Where(c => db.Set<Article>().Published().Any(a => a.CategoryId == c.Id)).OrderBy(c => c.Name).Take(MenuLinks.MaxCategories).Select(c => new MenuLink(c.Name, "/" + Category.PathOf(c.Slug))).ToListAsync(ct),
            await db.Set<StaticPage>().Where(p => p.Status == PageStatus.Published && p.InMenu).OrderBy(p => p.MenuOrder).ThenBy(p => p.Title)
                .Select(p => new MenuLink(p.Title, "/" + p.Slug)).ToListAsync(ct));
        if (began == Volatile.Read(ref generation))
        {
            links = loaded;
        }

        return loaded;
    }
}

/// <summary>What the menu links to.</summary>
public sealed record MenuLinks(IReadOnlyList<MenuLink> Categories, IReadOnlyList<MenuLink> Pages)
{
    /// <summary>More categories than these are found on the archive.</summary>
    public const int MaxCategories = 8;
}

/// <summary>One link of the menu.</summary>
public sealed record MenuLink(string Text, string Path);
