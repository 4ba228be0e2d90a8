using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Authors;

/// <summary>Chooses slugs for new authors; two people may share a name, and each has a page.</summary>
public static class AuthorSlugs
{
    private const string Fallback = "author";

    /// <summary>
    /// A slug made of the name, or the first of <c>name-2</c>, <c>name-3</c>, … that neither an author has nor readers know as
    /// the former address of one.
    /// </summary>
    public static async Task<string> FreeAuthorSlugAsync(this BlogDbContext db, string name, CancellationToken ct)
    {
        var made = Slug.From(name) is { Length: > 0 } written ? written : Fallback;
        var slug = made;
        for (var number = 2; await IsTakenAsync(db, slug, ct); number++)
        {
            slug = Slug.Numbered(made, number);
        }

        return slug;
    }

    private static async Task<bool> IsTakenAsync(BlogDbContext db, string slug, CancellationToken ct)
    {
        var path = Author.PathOf(slug);
        return await db.Authors.AnyAsync(a => a.Slug == slug, ct)
            || await db.Set<Permalink>().AnyAsync(p => p.Path == path && p.Kind == PermalinkKind.Redirect, ct);
    }
}
