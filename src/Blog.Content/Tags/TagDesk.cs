using Blog.Content.Articles;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Tags;

/// <summary>Saves, merges and deletes tags; an article that has both of two merged ones keeps one.</summary>
public sealed class TagDesk(BlogDbContext db, PermalinkTable permalinks, ArticleEvents events)
    : TermDesk<Tag>(db, permalinks)
{
    private readonly BlogDbContext db = db;

    // What readers see is counted on the joining table's index; only of the others the article says where it stands.
    protected override IQueryable<TermUse> Uses =>
        db.Set<ArticleTag>()
            .Where(j => j.PublishedAt != null)
            .Select(j => new TermUse { TermId = j.TagId, Status = ArticleStatus.Published })
            .Concat(db.Set<ArticleTag>()
                .Where(j => j.PublishedAt == null)
                .Select(j => new TermUse { TermId = j.TagId, Status = j.Article!.Status }));

    protected override async Task MoveArticlesAsync(long from, long into, CancellationToken ct)
    {
        await RaiseVersionsAsync(from, ct);
        var joins = db.Set<ArticleTag>();
        var there = joins.Where(j => j.TagId == into).Select(j => j.ArticleId);
        await joins.Where(j => j.TagId == from && !there.Contains(j.ArticleId))
            .UpdateAllAsync(db, [PageTags.Site], set => set.SetProperty(j => j.TagId, into), ct);
    }

    // The rows that join them go with the tag.
    protected override Task ReleaseArticlesAsync(long term, CancellationToken ct) => RaiseVersionsAsync(term, ct);

    // Raises the versions, so that an open editor of such an article gets an edit conflict: its tags are others.
    private async Task RaiseVersionsAsync(long tag, CancellationToken ct)
    {
        var tagged = db.Articles.Where(a => a.Tags.Any(t => t.Id == tag));
        await tagged.UpdateAllAsync(db, [PageTags.Site], set => set.SetProperty(a => a.Version, a => a.Version + 1), ct);
        await events.ChangedAsync(db, tagged, nameof(Article.Tags), ct);
    }
}
