using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>Joins articles to the ones to read next, once all files of the folder are in.</summary>
internal sealed class ContinueReading(BlogDbContext db, PermalinkTable permalinks)
{
    private const int ChunkSize = 50;
    private readonly List<(string Source, string Path, long ArticleId, string Slug)> requests = [];

    public void Note(ImportWork work, long articleId)
    {
        if (work.ContinueSlug is { } slug) requests.Add((work.Source, work.Document.RelativePath, articleId, slug));
    }

    public async Task JoinAsync(CancellationToken ct)
    {
        // Many small changes wait for the disk once, and hold the writer's turn no longer than one article takes.
        foreach (var chunk in requests.Chunk(ChunkSize))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var request in chunk)
            {
                await JoinAsync(request.Source, request.Path, request.ArticleId, request.Slug, ct);
                db.ChangeTracker.Clear();
            }
            await transaction.CommitAsync(ct);
        }
        requests.Clear();
    }

    private async Task JoinAsync(string source, string path, long articleId, string slug, CancellationToken ct)
    {
        var row = await db.Set<ImportedFile>().SingleOrDefaultAsync(f => f.Source == source && f.Path == path, ct);
        var article = await db.Set<Article>().WithTags().SingleOrDefaultAsync(a => a.Id == articleId, ct);
        // Somebody was quicker with the bin.
        if (row is null || article is null || TargetState.Of(article) != row.TargetState) return;
        article.ContinueReadingId = await FindAsync(slug, ct);
        row.TargetState = TargetState.Of(article);
        // The next run tries again what could not be joined, as its file may be mended by then.
        if (article.ContinueReadingId is null) row.ContentHash = "";
        await db.SaveChangesAsync(ct);
    }

    private async Task<long?> FindAsync(string slug, CancellationToken ct)
    {
        var link = await permalinks.FindAsync(slug, ct);
        if (link is { Kind: PermalinkKind.Redirect, RedirectTo: { } moved }) link = await permalinks.FindAsync(moved, ct);
        return link is { Kind: PermalinkKind.Target, TargetType: Article.TargetType } ? link.TargetId : null;
    }
}
