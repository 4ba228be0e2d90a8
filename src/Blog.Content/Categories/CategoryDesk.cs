using Blog.Content.Articles;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Categories;

/// <summary>Saves, merges and deletes categories; an article of a deleted one is in none.</summary>
public sealed class CategoryDesk(BlogDbContext db, PermalinkTable permalinks, ArticleEvents events)
    : TermDesk<Category>(db, permalinks)
{
    private readonly BlogDbContext db = db;

    protected override IQueryable<TermUse> Uses =>
        db.Articles.Where(a => a.CategoryId != null).Select(a => new TermUse { TermId = a.CategoryId!.Value, Status = a.Status });

    protected override Task MoveArticlesAsync(long from, long into, CancellationToken ct) => FileAsync(from, into, ct);

    protected override Task ReleaseArticlesAsync(long term, CancellationToken ct) => FileAsync(term, null, ct);

    // The version is raised, so that an open editor of such an article gets an edit conflict: its category is another one.
    private async Task FileAsync(long from, long? into, CancellationToken ct)
    {
        var filed = db.Articles.Where(a => a.CategoryId == from);
        await filed.UpdateAllAsync(db, [PageTags.Site], set => set.SetProperty(a => a.Version, a => a.Version + 1), ct);
        // After this the rows are locked, and before the next the query still finds them.
        await events.ChangedAsync(db, filed, nameof(Article.CategoryId), ct);
        await filed.UpdateAllAsync(db, [PageTags.Site], set => set.SetProperty(a => a.CategoryId, into), ct);
    }
}
