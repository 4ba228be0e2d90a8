using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Addresses;

/// <summary>Looks up the names of categories and tags for modules that do not reference this one.</summary>
internal static class NamedTerms
{
    private const int MaxCategories = 500;

    public static TermNames Names { get; } = new(CategoriesAsync, TagsAsync, FindTagsAsync);

    private static async Task<IReadOnlyList<TermName>> CategoriesAsync(BlogDbContext db, CancellationToken ct) =>
        await db.Set<Category>()
            .AsNoTracking()
            .OrderBy(c => c.Name)
            .Take(MaxCategories)
            .Select(c => new TermName(c.Id, c.Name))
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<TermName>> TagsAsync(
        BlogDbContext db, IReadOnlyCollection<long> ids, CancellationToken ct) =>
        ids.Count == 0
            ? []
            : await db.Set<Tag>()
                .AsNoTracking()
                .Where(t => ids.Contains(t.Id))
                .OrderBy(t => t.Name)
                .Select(t => new TermName(t.Id, t.Name))
                .ToListAsync(ct);

    private static async Task<IReadOnlyDictionary<string, TermName>> FindTagsAsync(
        BlogDbContext db, IReadOnlyCollection<string> typed, CancellationToken ct)
    {
        var byKey = typed.Distinct().ToDictionary(name => name, TermKey.Of);
        var keys = byKey.Values.Distinct().ToList();
        var known = await db.Set<Tag>()
            .AsNoTracking()
            .Where(t => keys.Contains(t.NameKey))
            .ToDictionaryAsync(t => t.NameKey, t => new TermName(t.Id, t.Name), ct);
        return byKey.Where(b => known.ContainsKey(b.Value)).ToDictionary(b => b.Key, b => known[b.Value]);
    }
}
