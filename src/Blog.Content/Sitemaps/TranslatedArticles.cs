using Blog.Content.Articles;
using Blog.Content.Translations;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Sitemaps;

/// <summary>Which articles of a sitemap's part say the same in other languages; the many that stand alone are not read.</summary>
internal sealed class TranslatedArticles
{
    private readonly Dictionary<long, IReadOnlyList<Alternate>> alternates = [];

    private TranslatedArticles(IEnumerable<IGrouping<Guid, Member>> groups, SiteSettings site)
    {
        foreach (var group in groups)
        {
            var each = Translation.Alternates(
                group.OrderBy(m => m.Id).Select(m => new Translation(m.Slug, m.Language, true)), site);
            foreach (var member in group)
            {
                alternates[member.Id] = each;
            }
        }
    }

    /// <param name="db">Read from.</param>
    /// <param name="range">The ids of the part; a translation may be in another part.</param>
    /// <param name="site">Whose language the rest of the world is taken for.</param>
    /// <param name="ct">Stops reading.</param>
    public static async Task<TranslatedArticles> ReadAsync(
        BlogDbContext db, (long After, long Last) range, SiteSettings site, CancellationToken ct)
    {
        var listed = db.Set<Article>().Findable().Where(a => a.TranslationGroup != null);
        var groups = listed.Where(a => a.Id > range.After && a.Id <= range.Last).Select(a => a.TranslationGroup);
        var members = await listed.Where(a => groups.Contains(a.TranslationGroup))
            .Select(a => new Member(a.Id, a.TranslationGroup!.Value, a.Slug, a.Language)).ToListAsync(ct);
        return new(members.GroupBy(m => m.Group), site);
    }

    /// <summary>An article and its translations; none where it stands alone.</summary>
    public IReadOnlyList<Alternate> Of(long id) => alternates.GetValueOrDefault(id, []);

    private sealed record Member(long Id, Guid Group, string Slug, string Language);
}
