using System.Text.Json;
using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Related;

/// <summary>The articles of one language: previous and next of an article are among these.</summary>
/// <param name="Language">Without country and script (BCP 47, primary subtag).</param>
/// <param name="IsOfSite">Whether an article that names no language is among them.</param>
internal sealed record SpokenLine(string Language, bool IsOfSite)
{
    /// <param name="language">An article's; empty for the site's.</param>
    /// <param name="site">The site's.</param>
    public static SpokenLine Of(string language, string site)
    {
        var own = Languages.PrimaryOf(language.Length > 0 ? language : site);
        return new(own, own == Languages.PrimaryOf(site));
    }

    public IQueryable<Article> In(IQueryable<Article> articles)
    {
        var (own, begin, ofSite) = (Language, Language + "-", IsOfSite);
#pragma warning disable CA1304, CA1310, CA1311, CA1862 // It becomes SQL, which knows no culture and no such overloads.
        return articles.Where(a => a.Language == ""
            ? ofSite
            : a.Language.ToLower() == own || a.Language.ToLower().StartsWith(begin));
#pragma warning restore CA1304, CA1310, CA1311, CA1862
    }

    /// <summary>The site's language, read from the database, as no services can be injected into a save.</summary>
    public static async Task<string> SiteLanguageAsync(BlogDbContext db, CancellationToken ct)
    {
        var json = await db.Set<Setting>().Where(s => s.Key == SiteSettings.Key).Select(s => s.Json).SingleOrDefaultAsync(ct);
        return (json is null ? null : JsonSerializer.Deserialize<SiteSettings>(json))?.Language ?? new SiteSettings().Language;
    }
}
