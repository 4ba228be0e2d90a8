using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Content.Search;

/// <summary>
/// Updates the full-text index within each save, so that it always holds the published articles and nothing else.
/// </summary>
internal sealed class SearchIndexer : IModelContributor
{
    /// <summary>Returns the index's update for the articles of a save, to run in its transaction; null for none.</summary>
    public Func<CancellationToken, Task>? AlongWithSave(BlogDbContext db)
    {
        var changed = db.ChangeTracker.Entries<Article>()
            .Where(ReadersSee)
            .Select(e => (e.Entity, Goes: e.State == EntityState.Deleted))
            .ToList();
        return changed.Count == 0 ? null : async ct =>
        {
            foreach (var (article, goes) in changed)
            {
                await (goes || article.Status != ArticleStatus.Published ? db.Search.RemoveAsync(article.Id, ct)
                    : db.Search.PutAsync(article.Id, SearchDocument.Of(SearchSource.Of(article)), ct));
            }
        };
    }

    /// <summary>Indexes articles again as they are stored; must run within a transaction.</summary>
    public static async Task RenewAsync(BlogDbContext db, IReadOnlyCollection<long> articles, CancellationToken ct)
    {
        await db.Search.HoldAsync(articles, ct);
        var sources = await db.Set<Article>().Published().Where(a => articles.Contains(a.Id))
            .Select(a => new SearchSource(a.Id, a.Title, a.Subtitle, a.Excerpt, a.Keywords, a.VerdictHtml, a.Rendered.PlainText))
            .ToListAsync(ct);
        foreach (var gone in articles.Except(sources.Select(s => s.Id)))
        {
            await db.Search.RemoveAsync(gone, ct);
        }

        foreach (var source in sources)
        {
            await db.Search.PutAsync(source.Id, SearchDocument.Of(source), ct);
        }
    }

    // Whether the article is published after the save, or was before it.
    private static bool ReadersSee(EntityEntry<Article> entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && (entry.Entity.Status == ArticleStatus.Published
                || (entry.State != EntityState.Added && entry.Property(a => a.Status).OriginalValue == ArticleStatus.Published));
}
