using Blog.Content.Articles;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Categories;

/// <summary>
/// The categories that have something to read, kept in memory: counted once after each change, on an index alone.
/// </summary>
public sealed class CategorySnapshot(IServiceScopeFactory scopes, ChangeFeed changes)
{
    // Categories are few; whoever has more finds them in the archive.
    private const int Most = 500;

    private readonly Snapshot<IReadOnlyList<ListedCategory>> snapshot =
        new(scopes, changes, CountAsync, typeof(Category), typeof(Article));

    /// <summary>In the order of their names.</summary>
    public Task<IReadOnlyList<ListedCategory>> ReadAsync() => snapshot.GetAsync();

    private static async Task<IReadOnlyList<ListedCategory>> CountAsync(BlogDbContext db)
    {
        var all = await db.Set<Category>().OrderBy(c => c.Name).Take(Most)
            .Select(c => new ListedCategory(
                c.Name, c.Slug, c.Description, db.Set<Article>().Published().Count(a => a.CategoryId == c.Id)))
            .ToListAsync();
        return [.. all.Where(c => c.Count > 0)];
    }
}

/// <summary>A category as lists of categories show it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Slug">Of its address.</param>
/// <param name="Description">Plain text; may be empty.</param>
/// <param name="Count">How many articles readers find there.</param>
public sealed record ListedCategory(string Name, string Slug, string Description, int Count);
