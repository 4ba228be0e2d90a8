using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Import.Writing;

/// <summary>Joins articles to the ones to read next, once all files of the folder are in.</summary>
internal sealed class ContinueReading(BlogDbContext db, PermalinkBook permalinks)
{
    private readonly List<(string Source, string Path, long ArticleId, string Slug)> _wishes = [];

    public void Note(ImportWork work, long articleId)
    {
        if (work.ContinueSlug is { } slug) _wishes.Add((work.Source, work.Document.RelativePath, articleId, slug));
    }

    public async Task JoinAsync(CancellationToken ct)
    {
        foreach (var wish in _wishes)
        {
            await JoinAsync(wish.Source, wish.Path, wish.ArticleId, wish.Slug, ct);
            db.ChangeTracker.Clear();
        }
        _wishes.Clear();
    }

    private async Task JoinAsync(string source, string path, long articleId, string slug, CancellationToken ct)
    {
        var row = await db.Set<ImportedFile>().SingleAsync(f => f.Source == source && f.Path == path, ct);
        var article = await db.Set<Article>().Include(a => a.Tags).SingleAsync(a => a.Id == articleId, ct);
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
