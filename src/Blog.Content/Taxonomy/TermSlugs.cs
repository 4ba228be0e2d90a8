using System.Text.RegularExpressions;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Taxonomy;

/// <summary>Chooses slugs for new categories and tags, so that names that differ by a sign alone do not share one.</summary>
public static partial class TermSlugs
{
    /// <summary>
    /// A slug made of the name, or the first of <c>name-2</c>, <c>name-3</c>, … that neither a term has nor readers know as the
    /// former address of one.
    /// </summary>
    /// <param name="db">New terms that are not saved yet count too.</param>
    /// <param name="name">As written, any script.</param>
    /// <param name="id">The term's own number; 0 for a new one.</param>
    /// <param name="ct">Stops the search.</param>
    public static async Task<string> FreeSlugAsync<TTerm>(this BlogDbContext db, string name, long id, CancellationToken ct)
        where TTerm : class, ITerm
    {
        var made = SlugOf<TTerm>(name);
        var slug = made;
        for (var number = 2; await IsTakenAsync<TTerm>(db, slug, id, ct); number++)
        {
            slug = Slug.Numbered(made, number);
        }

        return slug;
    }

    /// <summary>The slug that a name makes, whoever has it.</summary>
    public static string SlugOf<TTerm>(string name) where TTerm : class, ITerm =>
        Slug.From(Spelled(name)) is { Length: > 0 } written ? written : TTerm.PathOf("").TrimEnd('/');

    private static async Task<bool> IsTakenAsync<TTerm>(BlogDbContext db, string slug, long id, CancellationToken ct)
        where TTerm : class, ITerm
    {
        var path = TTerm.PathOf(slug);
        return db.ChangeTracker.Entries<TTerm>().Any(e => e.State == EntityState.Added && e.Entity.Slug == slug)
            || await db.Set<TTerm>().AnyAsync(x => x.Slug == slug && x.Id != id, ct)
            || await db.Set<Permalink>().AnyAsync(p => p.Path == path && p.Kind == PermalinkKind.Redirect, ct);
    }

    // The signs that names of languages and tools are told apart by, as people spell them in addresses.
    private static string Spelled(string name) => Dot().Replace(
        name.Replace("++", "pp", StringComparison.Ordinal).Replace("#", "sharp", StringComparison.Ordinal), "dot");

    [GeneratedRegex(@"(?<!\S)\.(?=\w)")]
    private static partial Regex Dot();
}
