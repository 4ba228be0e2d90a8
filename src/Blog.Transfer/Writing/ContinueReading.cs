using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>Links imported articles to the ones to read next, after all files of the folder are stored.</summary>
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
        // A chunk is one transaction with one sync to disk. It holds
        // SQLite's write lock no longer than the import of one article does.
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
        // The article was edited or moved to the bin since it was imported.
        if (row is null || article is null || TargetState.Of(article) != row.TargetState) return;
        article.ContinueReadingId = await FindAsync(slug, ct);
        row.TargetState = TargetState.Of(article);
        // An empty hash makes the next import retry a link whose target was not found.
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
