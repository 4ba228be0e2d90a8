using Blog.Content.Articles;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Tags;

/// <summary>
/// Copies an article's publication time into its joining rows (<see cref="ArticleTag.PublishedAt"/>) before each save.
/// </summary>
internal sealed class ArticleTagDates : IModelContributor
{
    public async Task BeforeSaveAsync(BlogDbContext db, CancellationToken ct)
    {
        var moved = db.ChangeTracker.Entries<Article>().Where(MovesInTime).Select(e => e.Entity.Id).ToList();
        if (moved.Count > 0)
        {
            // Whoever publishes or bins an article need not have loaded its tags.
            await db.Set<ArticleTag>().Where(j => moved.Contains(j.ArticleId)).LoadAsync(ct);
        }

        foreach (var join in db.ChangeTracker.Entries<ArticleTag>().Where(e => e.State != EntityState.Deleted))
        {
            if (join.Entity.Article is { } article)
            {
                join.Entity.Follow(article);
            }
        }
    }

    private static bool MovesInTime(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Article> entry) =>
        entry.State == EntityState.Modified
            && (entry.Property(a => a.Status).IsModified || entry.Property(a => a.PublishedAt).IsModified);
}
