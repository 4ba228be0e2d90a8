using System.Globalization;
using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Translations;

/// <summary>The same article in another language, as readers may see it.</summary>
/// <param name="Slug">The path below the root.</param>
/// <param name="Language">BCP 47; empty for the site's.</param>
/// <param name="IsFindable">Whether search engines may list it: not hidden
/// from them, and no copy of an original elsewhere.</param>
public sealed record Translation(string Slug, string Language, bool IsFindable)
{
    /// <summary>The published translations of an article, the first written first; none where it stands alone.</summary>
    public static async Task<IReadOnlyList<Translation>> OfAsync(BlogDbContext db, Guid? group, long id, CancellationToken ct) =>
        group is null
            ? []
            : await db.Set<Article>().Published().Where(a => a.TranslationGroup == group && a.Id != id).OrderBy(a => a.Id)
                .Select(a => new Translation(a.Slug, a.Language, !a.NoIndex && a.CanonicalUrl == "")).ToListAsync(ct);

    /// <summary>The language, the site's where none is named.</summary>
    public string LanguageOn(SiteSettings site) => Language.Length > 0 ? Language : site.Language;

    /// <summary>The language as its own readers call it.</summary>
    public string NameOn(SiteSettings site) => Languages.Find(LanguageOn(site)) is { } known ? Name(known) : LanguageOn(site);

    /// <summary>Those in a language other than the page's own, one of each.</summary>
    public static IReadOnlyList<Translation> Others(IEnumerable<Translation> all, string language, SiteSettings site)
    {
        var own = language.Length > 0 ? language : site.Language;
        return [.. all.Where(t => !Same(t.LanguageOn(site), own))
            .DistinctBy(t => t.LanguageOn(site), StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// What search engines are told: each findable one of several, and the one for readers of any other language.
    /// </summary>
    /// <param name="all">The page itself and its translations.</param>
    /// <param name="site">Whose language the rest of the world is taken for.</param>
    /// <returns>Empty unless there are two at least.</returns>
    public static IReadOnlyList<Alternate> Alternates(IEnumerable<Translation> all, SiteSettings site)
    {
        var each = all.Where(t => t.IsFindable).DistinctBy(t => t.LanguageOn(site), StringComparer.OrdinalIgnoreCase)
            .OrderBy(t => t.LanguageOn(site), StringComparer.Ordinal).ToList();
        var other = each.Find(t => Same(t.LanguageOn(site), site.Language)) ?? each.FirstOrDefault();
        return each.Count < 2
            ? []
            :
            [
                .. each.Select(t => new Alternate(t.LanguageOn(site), "/" + t.Slug)),
                new Alternate(Alternate.Default, "/" + other!.Slug),
            ];
    }

    internal static bool Same(string language, string other) =>
        string.Equals(language, other, StringComparison.OrdinalIgnoreCase);

    // Some cultures write their own name small, which reads like a mistake at the beginning of a link.
    private static string Name(CultureInfo culture) =>
        culture.TextInfo.ToUpper(culture.NativeName[..1]) + culture.NativeName[1..];
}
