using System.Globalization;
using System.Runtime.CompilerServices;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Navigation;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Sitemaps;

/// <summary>Reads what the sitemaps list, one row after the other.</summary>
public sealed class SitemapReader(
    BlogDbContext db, SitemapParts snapshots, IEnumerable<PublicPages> others, IServiceProvider services, SettingsStore settings)
{
    /// <summary>The parts that have something in them, each with the newest change that it shows.</summary>
    internal async IAsyncEnumerable<SitemapUrl> PartsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var kind in SitemapKind.All)
        {
            var parts = await snapshots.GetAsync(kind);
            if (kind == SitemapKind.Pages && parts is not [{ Number: 1 }, ..])
            {
                // The home page is always there.
                yield return new(PathOf(kind, 1), null);
            }

            foreach (var (number, modifiedAt) in parts)
            {
                yield return new(PathOf(kind, number), modifiedAt);
            }
        }
    }

    /// <summary>The addresses of one part; none when there is no such part.</summary>
    internal async IAsyncEnumerable<SitemapUrl> PartAsync(string kind, int part, [EnumeratorCancellation] CancellationToken ct)
    {
        if (SitemapKind.All.FirstOrDefault(k => k.Name == kind) is not { } known)
        {
            yield break;
        }

        if (known == SitemapKind.Pages && part == 1)
        {
            yield return new("/", await db.Articles.Published().MaxAsync(a => a.PublishedAt, ct));
            foreach (var other in others)
            {
                foreach (var page in await other.Find(services, ct))
                {
                    yield return new(page.Path, null);
                }
            }
        }

        var translated = known == SitemapKind.Articles
            ? await TranslatedArticles.ReadAsync(db, SitemapKind.Range(part), settings.Get<SiteSettings>(), ct)
            : null;
        await foreach (var row in known.Part(db, part).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return SitemapUrl.Of(row) with { Alternates = translated?.Of(row.Id) ?? [] };
        }
    }

    private static string PathOf(SitemapKind kind, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{kind.Name}-{part}.xml");
}
