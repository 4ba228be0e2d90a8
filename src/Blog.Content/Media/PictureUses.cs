using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Media;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Media;

/// <summary>Finds out where pictures are shown: heroes and texts of articles, pages, author profiles, the logo, the icon, and what other modules show.</summary>
/// <remarks>Reads each text once per call; meant for one page of pictures, not for all.</remarks>
public sealed class PictureUses(BlogDbContext db, SettingsStore settings, IEnumerable<PictureUseSource> others)
{
    /// <summary>The most places that one call finds, over all its pictures.</summary>
    public const int Most = 1000;

    private const string Address = "/media/";

    /// <summary>The places that show each of these pictures; one without any is left out.</summary>
    public async Task<ILookup<long, PictureUse>> OfAsync(IReadOnlyCollection<Picture> pictures, CancellationToken ct = default)
    {
        var ids = pictures.Select(p => p.Id).ToArray();
        var found = new List<(long Id, PictureUse Use)>();
        found.AddRange(pictures.Where(p => p.Hash == Logo).Select(p => (p.Id, new PictureUse("Logo", "", "/admin/theme"))));
        found.AddRange(pictures.Where(p => p.Hash == settings.Get<SiteSettings>().Icon).Select(p => (p.Id, new PictureUse("Icon", "", "/admin/theme"))));
        foreach (var row in await Authors(ids).ToListAsync(ct))
            found.Add((row.PictureId, new PictureUse("Author", row.Title, $"/author/{row.Slug}")));
        foreach (var row in await StaticPages(ids).ToListAsync(ct))
            found.Add((row.PictureId, new PictureUse("Page", row.Title, $"/admin/pages/{row.Id}")));
        foreach (var row in await Articles(ids).ToListAsync(ct))
            found.Add((row.PictureId, new PictureUse("Article", row.Title, $"/admin/articles/{row.Id}")));
        foreach (var source in others)
            found.AddRange((await source.Of(db, ids, ct)).Take(Most).Select(u => (u.PictureId, new PictureUse(u.Kind, u.Title, u.Path))));
        return found.ToLookup(f => f.Id, f => f.Use);
    }

    private string? Logo => PictureAddress.HashOf(settings.Get<SiteSettings>().Logo);

    // The texts come first in each join: SQLite keeps the order of a CROSS JOIN, so it reads every text once, not once per picture.
    private IQueryable<Row> Articles(long[] ids) =>
        (from article in db.Set<Article>()
         from picture in db.Set<Picture>()
         where article.HeroId != null || article.Body.Contains(Address) || article.Verdict.Contains(Address)
         where ids.Contains(picture.Id)
         where article.HeroId == picture.Id || article.Body.Contains(picture.Hash) || article.Verdict.Contains(picture.Hash)
         orderby article.Id descending
         select new Row(picture.Id, article.Id, article.Title, article.Slug)).Take(Most);

    private IQueryable<Row> StaticPages(long[] ids) =>
        (from page in db.Set<StaticPage>()
         from picture in db.Set<Picture>()
         where page.Body.Contains(Address)
         where ids.Contains(picture.Id)
         where page.Body.Contains(picture.Hash)
         orderby page.Id descending
         select new Row(picture.Id, page.Id, page.Title, page.Slug)).Take(Most);

    private IQueryable<Row> Authors(long[] ids) =>
        db.Set<Author>().Where(a => a.PictureId != null && ids.Contains(a.PictureId.Value)).OrderBy(a => a.Id)
            .Select(a => new Row(a.PictureId!.Value, a.Id, a.Name, a.Slug)).Take(Most);

    private sealed record Row(long PictureId, long Id, string Title, string Slug);
}
