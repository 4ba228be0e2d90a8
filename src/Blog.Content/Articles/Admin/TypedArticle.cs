using Blog.Content.Writing;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>Finds the article that somebody names in a form, by its address or by its title.</summary>
internal static class TypedArticle
{
    // More of one title are told to be several.
    private const int Most = 20;

    /// <summary>The slug in an address as it is typed or pasted.</summary>
    public static string SlugOf(string typed) =>
        (Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.AbsolutePath : typed)
            .Trim('/')
            .ToLowerInvariant();

    /// <summary>
    /// Those that may be meant: the one at this address, else the one of this title, else all whose titles fold alike.
    /// </summary>
    public static async Task<IReadOnlyList<NamedArticle>> TypedAsync(
        this IQueryable<Article> known, string typed, CancellationToken ct)
    {
        var (slug, folded) = (Characters.OnlyCharacters(SlugOf(typed)), Folding.Of(typed, TextLimits.FoldedTitle));
        var found = await Named(known.Where(a => a.Slug == slug)).ToListAsync(ct);
        if (found.Count > 0 || folded.Length == 0)
        {
            return found;
        }

        // In the order of the index that has the titles, so that no article is read which is not meant.
        var ids = await known.Where(a => a.FoldedTitle == folded).OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.Id)
            .Take(Most)
            .Select(a => a.Id)
            .ToListAsync(ct);
        found = await Named(known.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id)).ToListAsync(ct);
        var spelled = found.FindAll(a => Folding.Name(a.Title) == Folding.Name(typed));
        return spelled.Count == 1 ? spelled : found;
    }

    private static IQueryable<NamedArticle> Named(IQueryable<Article> articles) =>
        articles.Select(a => new NamedArticle(a.Id, a.Title, a.Language, a.TranslationGroup));
}

/// <summary>An article that is named in a form.</summary>
/// <param name="Language">BCP 47; empty for the site's.</param>
/// <param name="Group">What it has in common with its translations; null while it stands alone.</param>
internal sealed record NamedArticle(long Id, string Title, string Language, Guid? Group);
