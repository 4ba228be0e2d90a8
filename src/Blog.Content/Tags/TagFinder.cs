using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Tags;

/// <summary>Finds tags by what people type, and makes those that are missing.</summary>
public sealed class TagFinder(BlogDbContext db)
{
    /// <summary>The tags of these names, each once, in the order given; new ones are added but not yet saved.</summary>
    /// <param name="names">As typed.</param>
    /// <param name="known">The ids of tags by the names that they had when somebody began to edit; they win over names.</param>
    /// <param name="ct">Stops before anything is added.</param>
    public async Task<List<Tag>> FindOrAddAsync(
        IEnumerable<string> names, IReadOnlyDictionary<string, long>? known = null, CancellationToken ct = default)
    {
        var wanted = names.Select(n => n.Trim())
            .Where(n => !Characters.AreInvisible(n))
            .Select(n => (Name: n, Key: TermKey.Of(n)))
            .DistinctBy(n => n.Key)
            .ToList();
        var ids = wanted.ToDictionary(n => n.Key, n => known?.GetValueOrDefault(n.Key) ?? 0);
        var keys = wanted.ConvertAll(n => n.Key);
        var found = await db.Set<Tag>().Where(t => keys.Contains(t.NameKey) || ids.Values.Contains(t.Id)).ToListAsync(ct);
        var tags = new List<Tag>();
        foreach (var (name, key) in wanted)
        {
            var tag = found.Find(t => t.Id == ids[key]) ?? found.Find(t => t.NameKey == key)
                ?? (ids[key] == 0 ? await AddAsync(name, ct) : await SuccessorAsync(name, ct));
            tags.AddRange(tag is null ? [] : [tag]);
        }

        return [.. tags.Distinct()];
    }

    // Of a tag that was there when somebody began to edit and is not now: the one into which it was merged; a deleted one is not
    // made anew because an open editor still shows it.
    private async Task<Tag?> SuccessorAsync(string name, CancellationToken ct)
    {
        var path = Tag.PathOf(TermSlugs.SlugOf<Tag>(name));
        var to = await db.Set<Permalink>().Where(p => p.Path == path && p.Kind == PermalinkKind.Redirect)
            .Select(p => p.RedirectTo).SingleOrDefaultAsync(ct);
        var slug = to?.Split('/')[^1];
        return slug is null ? null : await db.Set<Tag>().SingleOrDefaultAsync(t => t.Slug == slug, ct);
    }

    private async Task<Tag> AddAsync(string name, CancellationToken ct) =>
        db.Add(new Tag { Name = name, Slug = await db.FreeSlugAsync<Tag>(name, 0, ct) }).Entity;
}
