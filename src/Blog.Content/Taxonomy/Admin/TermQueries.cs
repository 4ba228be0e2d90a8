using Blog.Core.Permalinks;
using Blog.Core.Texts;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>Finds categories and tags by what people type.</summary>
internal static class TermQueries
{
    private const int MaxTyped = 200;

    /// <summary>Text of an address or form as it can be looked for: one line of bounded length.</summary>
    public static string Clean(string? typed) =>
        string.Concat((typed ?? "").Take(MaxTyped).Where(c => !char.IsControl(c))).Trim();

    /// <summary>Those whose name holds the text, folded; other scripts are looked past by way of the slug.</summary>
    public static IQueryable<TTerm> Matching<TTerm>(this IQueryable<TTerm> terms, string text)
        where TTerm : class, ITerm
    {
        var (folded, slug) = (Folding.Of(text), Slug.From(text));
        // C# and .NET are more than their letters: signs are looked for where there are any.
        return slug.Length == 0 || text.Any(c => c is '#' or '+' or '.' or '*')
            ? terms.Where(x => x.FoldedName.Contains(folded))
            : terms.Where(x => x.FoldedName.Contains(folded) || x.Slug.Contains(slug));
    }
}
