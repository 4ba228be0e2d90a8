using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Tags;

/// <summary>Finds tags by what people type, and makes those that are missing.</summary>
public sealed class TagFinder(BlogDbContext db)
{
    /// <summary>The tags of these names, each once, in the order given; new ones are added but not yet saved.</summary>
    public async Task<List<Tag>> FindOrAddAsync(IEnumerable<string> names, CancellationToken ct = default)
    {
        var wanted = names.Select(n => n.Trim())
            .Where(n => !Characters.AreInvisible(n))
            .Select(n => (Name: n, Slug: Slug.Always(n)))
            .DistinctBy(n => n.Slug)
            .ToList();
        var slugs = wanted.Select(n => n.Slug).ToList();
        var known = await db.Set<Tag>().Where(t => slugs.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, ct);
        return [.. wanted.Select(n =>
            known.TryGetValue(n.Slug, out var tag) ? tag : db.Add(new Tag { Name = n.Name, Slug = n.Slug }).Entity)];
    }
}
