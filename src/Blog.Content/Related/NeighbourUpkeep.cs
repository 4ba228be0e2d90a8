using Blog.Content.Articles;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Content.Related;

/// <summary>
/// Updates <see cref="ArticleNeighbours"/> within each save that publishes, unpublishes, moves in time or refiles an article.
/// </summary>
internal sealed class NeighbourUpkeep : IModelContributor
{
    // A save of more articles than these leaves the search for related ones to the background job.
    private const int MostAtOnce = 5;

    private static readonly string[] Telling =
        [
            nameof(Article.Status), nameof(Article.PublishedAt), nameof(Article.Title), nameof(Article.Keywords),
            nameof(Article.CategoryId), nameof(Article.Language),
        ];

    /// <summary>Returns the update of the neighbours, to run in the save's transaction; null for nothing.</summary>
    public Func<CancellationToken, Task>? AlongWithSave(BlogDbContext db)
    {
        var filed = db.ChangeTracker.Entries<ArticleTag>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted)
            .Select(e => e.Entity.ArticleId)
            .ToHashSet();
        var changes = db.ChangeTracker.Entries<Article>().Select(e => Change.Of(e, filed)).OfType<Change>().ToList();
        return changes.Count == 0 ? null : async ct =>
        {
            await db.TakeNeighbourTurnAsync(ct);
            var site = await SpokenLine.SiteLanguageAsync(db, ct);
            foreach (var (change, at) in changes.Select((change, at) => (change, at)))
            {
                await MoveAsync(db, change, site, ct);
                await RelateAsync(db, change, now: at < MostAtOnce, ct);
            }
        };
    }

    private static async Task MoveAsync(BlogDbContext db, Change change, string site, CancellationToken ct)
    {
        var (links, id) = (new NeighbourLinks(db), change.Article.Id);
        var (from, to) = (SpokenLine.Of(change.Spoke, site), SpokenLine.Of(change.Article.Language, site));
        var stays = change.Was == change.Is && from == to;
        if (change.Was is { } was && !stays)
        {
            await links.LeaveAsync(id, was, from, ct);
        }

        if (change.Is is { } time && !stays)
        {
            await links.EnterAsync(id, time, to, ct);
        }
    }

    private static async Task RelateAsync(BlogDbContext db, Change change, bool now, CancellationToken ct)
    {
        var id = change.Article.Id;
        if (change.Was is not null)
        {
            // Pages that link to this article are evicted by its own cache
            // tag. The background job then looks for a better match.
            await db.Set<ArticleNeighbours>()
                .Where(n => n.RelatedId == id)
                .UpdateAllAsync(db, [], set => set.SetProperty(n => n.IsStale, true), ct);
        }

        if (change.Is is null)
        {
            await new NeighbourLinks(db).ForgetAsync(id, ct);
        }
        else if (now)
        {
            await new RelatedArticles(db).RelateAsync(id, ct);
        }
        else
        {
            await db.Set<ArticleNeighbours>()
                .Where(n => n.ArticleId == id)
                .UpdateAllAsync(db, [], set => set.SetProperty(n => n.IsStale, true), ct);
        }
    }

    /// <param name="Article">Saved just now.</param>
    /// <param name="Was">Since when readers saw it before; null where they did not.</param>
    /// <param name="Is">Since when readers see it now; null where they do not.</param>
    /// <param name="Spoke">Its language before.</param>
    private sealed record Change(Article Article, DateTime? Was, DateTime? Is, string Spoke)
    {
        public static Change? Of(EntityEntry<Article> entry, HashSet<long> filed)
        {
            var article = entry.Entity;
            var was = entry.State is not EntityState.Added
                && entry.Property(a => a.Status).OriginalValue == ArticleStatus.Published
                ? entry.Property(a => a.PublishedAt).OriginalValue
                : null;
            var now = entry.State is not EntityState.Deleted && article.Status == ArticleStatus.Published
                ? article.PublishedAt
                : null;
            var tells = entry.State is EntityState.Added or EntityState.Deleted || filed.Contains(article.Id)
                || (entry.State is EntityState.Modified && Telling.Any(name => entry.Property(name).IsModified));
            return tells && (was ?? now) is not null
                ? new(article, was, now, entry.Property(a => a.Language).OriginalValue)
                : null;
        }
    }
}
