using System.Net;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Media.Library;
using Blog.Media.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Feeds;

/// <summary>Reads the newest articles of a page and makes a feed of them.</summary>
public sealed class FeedReader(BlogDbContext db, SettingsStore settings, IStringLocalizer<Texts> t)
{
    /// <summary>How many articles a feed holds.</summary>
    public const int Size = 20;

    /// <param name="source">Whose articles.</param>
    /// <param name="site">The absolute address of the site, without a slash at the end.</param>
    /// <param name="ct">Stops reading.</param>
    public async Task<Feed> ReadAsync(FeedSource source, Uri site, CancellationToken ct)
    {
        var rows = await source.Articles.OrderByDescending(p => p.PublishedAt)
            .ThenByDescending(p => p.Id)
            .Select(p => p.Article)
            .Select(FeedRow.Of)
            .Take(Size)
            .ToListAsync(ct);
        var tags = await TagsAsync(rows, ct);
        var (own, address) = (settings.Get<SiteSettings>(), site.GetLeftPart(UriPartial.Authority));
        var (database, ids) = (settings.Get<DatabaseId>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return new()
        {
            Id = FeedIds.OfFeed(database.Id, source.Key),
            Title = XmlText.Clean(source.Title.Length > 0 ? $"{source.Title} · {own.Title}" : own.Title),
            Description = XmlText.Clean(source.Title.Length > 0 ? source.Description : own.Tagline),
            Language = own.Language,
            Home = $"{address}/{source.Path}",
            Logo = own.Logo.Length > 0 ? new Uri(site, own.Logo).AbsoluteUri : null,
            UpdatedAt = rows.Count > 0 ? rows.Max(r => r.UpdatedAt ?? r.PublishedAt) : database.Since,
            SiteChangedAt = settings.Get<SiteChange>().At,
            Entries = [.. rows.Select(r => Entry(r, tags[r.Id], site, address, own.Language, ids))],
        };
    }

    // A query of its own: joined to the tags, each long text would be read once for every tag.
    private async Task<ILookup<long, string>> TagsAsync(List<FeedRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var tags = await db.Articles.Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Tags, (a, tag) => new { a.Id, tag.Name })
            .ToListAsync(ct);
        return tags.OrderBy(x => x.Name, StringComparer.Ordinal).ToLookup(x => x.Id, x => x.Name);
    }

    private FeedEntry Entry(
        FeedRow row, IEnumerable<string> tags, Uri site, string address, string siteLanguage, HashSet<string> ids)
    {
        var page = $"{address}/{row.Slug}";
        var language = row.Language.Length > 0 ? row.Language : siteLanguage;
        return new()
        {
            Id = row.PermanentId,
            Address = page,
            Title = XmlText.Clean(row.Title),
            Summary = XmlText.Clean(row.Summary),
            Html = XmlText.Clean(AbsoluteHtml.Of(Whole(row, language), address, page, ids)),
            Language = language,
            AuthorName = XmlText.Clean(row.AuthorName),
            AuthorAddress = $"{address}/{Author.PathOf(row.AuthorSlug)}",
            Categories = [.. tags.Prepend(row.CategoryName ?? "")
                .Where(n => n.Length > 0)
                .Select(XmlText.Clean)
                .Distinct(StringComparer.OrdinalIgnoreCase)],
            PublishedAt = row.PublishedAt,
            UpdatedAt = row.UpdatedAt ?? row.PublishedAt,
            Picture = row.HeroHash is null
                ? null
                : new(
                    $"{address}{PictureAddress.Original(row.HeroHash, row.HeroExtension!)}",
                    MediaTypeOf(row.HeroExtension!),
                    row.HeroBytes ?? 0),
        };
    }

    // Readers drop classes, so a rule sets the verdict apart; and they know nothing of the site's direction.
    private string Whole(FeedRow row, string language)
    {
        using var speech = Speech.In(language);
        var label = row.VerdictLabel.Length > 0 ? row.VerdictLabel : t["Final Verdict"].Value;
        var html = row.VerdictHtml.Length == 0 ? row.Html
            : $"{row.Html}\n<hr>\n<section class=\"verdict\"><h2>{WebUtility.HtmlEncode(label)}</h2>{row.VerdictHtml}</section>";
        return row.Direction.Of(language) == "rtl" ? $"<div dir=\"rtl\">{html}</div>" : html;
    }

    private static string MediaTypeOf(string extension) => extension == "jpg" ? "image/jpeg" : $"image/{extension}";
}

/// <summary>Whose articles a feed shows.</summary>
/// <param name="Articles">What readers may see of them.</param>
/// <param name="Key">The kind and id of the list, which a new slug does not change; empty for the site.</param>
/// <param name="Path">The page that lists them, without a leading slash; empty for the site's own.</param>
/// <param name="Title">The name of the category, tag or author; empty for the site.</param>
/// <param name="Description">A few words about it.</param>
public sealed record FeedSource(
    IQueryable<ListRow> Articles, string Key = "", string Path = "", string Title = "", string Description = "");
