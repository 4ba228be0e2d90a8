using Blog.Content.Articles;
using Blog.Content.Search;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Related;

/// <summary>Finds and stores the related (most similar) article; its cost does not grow with the number of articles.</summary>
internal sealed class RelatedArticles(BlogDbContext db)
{
    private const int MostFound = 60;
    private const int MostWords = 8;

    /// <summary>
    /// Stores the best match of a published article, and makes the article the match of others that had a worse one.
    /// </summary>
    /// <returns>False where readers do not see it.</returns>
    public async Task<bool> RelateAsync(long id, CancellationToken ct)
    {
        if ((await ProfilesAsync([id], ct)).SingleOrDefault() is not { } self)
        {
            return false;
        }

        var alike = await AlikeAsync(self, ct);
        var best = alike.OrderByDescending(a => a.Score)
            .ThenBy(a => (a.Profile.PublishedAt - self.PublishedAt).Duration())
            .ThenByDescending(a => a.Profile.Id)
            .FirstOrDefault();
        var (related, score) = (best?.Profile.Id, best?.Score ?? 0);
        var rows = db.Set<ArticleNeighbours>();
        await rows.Where(n => n.ArticleId == id && n.RelatedId != related).UpdateAllAsync(db, [ArticleCacheTags.Around(id)],
            set => set.SetProperty(n => n.RelatedId, related), ct);
        await rows.Where(n => n.ArticleId == id)
            .UpdateAllAsync(db, [], set => set.SetProperty(n => n.RelatedScore, score).SetProperty(n => n.IsStale, false), ct);
        await OfferAsync(id, alike, ct);
        return true;
    }

    private async Task OfferAsync(long id, List<Alike> alike, CancellationToken ct)
    {
        foreach (var equal in alike.GroupBy(a => a.Score))
        {
            var (score, others) = (equal.Key, equal.Select(a => a.Profile.Id).ToList());
            var better = await db.Set<ArticleNeighbours>()
                .Where(n => others.Contains(n.ArticleId) && n.RelatedScore < score)
                .Select(n => n.ArticleId)
                .ToListAsync(ct);
            if (better.Count > 0)
            {
                await db.Set<ArticleNeighbours>()
                    .Where(n => better.Contains(n.ArticleId))
                    .UpdateAllAsync(db, better.Select(ArticleCacheTags.Around),
                        set => set.SetProperty(n => n.RelatedId, id).SetProperty(n => n.RelatedScore, score), ct);
            }
        }
    }

    private async Task<List<Alike>> AlikeAsync(ArticleProfile self, CancellationToken ct)
    {
        var tags = await db.Set<ArticleTag>()
            .Where(j => j.ArticleId == self.Id)
            .OrderBy(j => j.TagId)
            .Select(j => j.TagId)
            .Take(TextLimits.Tags)
            .ToListAsync(ct);
        var found = await FindAsync(self, tags, ct);
        var shared = await db.Set<ArticleTag>().Where(j => tags.Contains(j.TagId) && found.Contains(j.ArticleId))
            .GroupBy(j => j.ArticleId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. (await ProfilesAsync(found, ct))
            .Select(p => new Alike(p, Similarity.Of(self, p, shared.GetValueOrDefault(p.Id))))
            .Where(a => a.Score > 0)];
    }

    /// <summary>
    /// Finds the candidates: by tags and category the nearest in time, by words the newest with most of them in common.
    /// </summary>
    private async Task<List<long>> FindAsync(ArticleProfile self, List<long> tags, CancellationToken ct)
    {
        var filed = tags.Count == 0 && self.CategoryId is null ? [] : await NearestAsync(self, tags, ct);
        var words = self.Words.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(MostWords).ToList();
        var worded = words.Count == 0 ? [] : await db.Search.FindAnyAsync(words, ct);
        return [.. filed.Concat(worded).Where(id => id != self.Id).Distinct()];
    }

    private Task<List<long>> NearestAsync(ArticleProfile self, List<long> tags, CancellationToken ct)
    {
        var values = new List<object> { self.Id, self.PublishedAt };
        // The SQL text holds only constants; all values are parameters.
        var sql = $$"""
            SELECT "Id" AS "Value" FROM ({{NearestSql.Of(tags, self.CategoryId, values)}}) AS "Near"
            WHERE "Id" <> {0} GROUP BY "Id" ORDER BY SUM("Weight") DESC, "Id" DESC LIMIT {{MostFound}}
            """;
        return db.Database.SqlQueryRaw<long>(sql, [.. values]).ToListAsync(ct);
    }

    private async Task<List<ArticleProfile>> ProfilesAsync(List<long> ids, CancellationToken ct)
    {
        var site = await SpokenLine.SiteLanguageAsync(db, ct);
        var rows = await db.Set<Article>().Published().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Title, a.Keywords, a.CategoryId, a.Language, a.PublishedAt }).ToListAsync(ct);
        return [.. rows.Select(a =>
            new ArticleProfile(a.Id, a.CategoryId, a.Language.Length > 0 ? a.Language : site, a.PublishedAt ?? DateTime.MinValue,
                Similarity.Words(a.Title, a.Keywords)))];
    }

    private sealed record Alike(ArticleProfile Profile, int Score);
}
