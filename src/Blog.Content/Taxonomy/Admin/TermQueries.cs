using Blog.Core.Data;
using Blog.Core.Permalinks;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>Finds categories and tags by what people type.</summary>
internal static class TermQueries
{
    private const int MaxTyped = 200;

    /// <summary>Text of an address or form as it can be looked for: one line of bounded length.</summary>
    public static string Clean(string? typed) =>
        string.Concat((typed ?? "").Take(MaxTyped).Where(c => !char.IsControl(c))).Trim();

    /// <summary>Those whose name holds the text; accents and script are looked past by way of the slug.</summary>
    public static IQueryable<TTerm> Matching<TTerm>(this IQueryable<TTerm> terms, BlogDbContext db, string text)
        where TTerm : class, ITerm
    {
        var slug = Slug.From(text);
        return text.Length == 0 ? terms
            : slug.Length == 0 ? terms.Containing(db, text, x => x.Name)
            : terms.Containing(db, (x => x.Slug, slug), (x => x.Name, text));
    }
}
