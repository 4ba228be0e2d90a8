using System.Security.Cryptography;
using System.Text;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>Creates or updates the article of an imported file.</summary>
internal sealed class ArticleImport(BlogDbContext db, ArticleDesk desk, ImportTerms terms, TimeProvider time) : IImportTarget
{
    public async Task<string?> StateAsync(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } article ? TargetState.Of(article) : null;

    public void Check(ImportWork work)
    {
        var article = new Article();
        ArticleFields.Apply(article, work);
        desk.Render(article);
    }

    public async Task<long> SaveAsync(
        ImportWork work, Func<ImportedTarget, CancellationToken, Task> alongside, CancellationToken ct)
    {
        var article = work.Plan.Known is { } known ? await FindAsync(known.TargetId, ct) ?? new Article() : new Article();
        Name(article, work);
        var before = (article.Title, article.Body, article.Verdict);
        ArticleFields.Apply(article, work);
        await JoinTranslationsAsync(article, work, ct);
        await terms.ApplyAsync(article, work, ct);
        if (work.ContinueSlug is null) article.ContinueReadingId = null;
        Publish(article, work, isNewText: before != (article.Title, article.Body, article.Verdict));
        var moves = article.Slug != work.Plan.Slug;
        await desk.SaveAsync(article, moves ? work.Plan.Slug : "", saved =>
            alongside(new ImportedTarget(Article.TargetType, article.Id, article.Slug, TargetState.Of(article)), saved), ct);
        return article.Id;
    }

    // What feed readers know stays, whatever the file says now.
    private static void Name(Article article, ImportWork work)
    {
        if (article.Id == 0 && work.Plan.PermanentId is { } own) article.TakeOver(own);
        else if (article.Id > 0 && work.Document.PermanentId is { } other && other != article.PermanentId)
            work.Warnings.Add($"The file’s id \"{other}\" was ignored: the article keeps its existing id in feeds.");
    }

    // Files with the same translation key become one group, whichever is
    // imported first. A file without a key leaves the group as an editor set it.
    private async Task JoinTranslationsAsync(Article article, ImportWork work, CancellationToken ct)
    {
        if (work.Document.TranslationKey is not { } key) return;
        var group = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{work.Source}\0{key}")).AsSpan(0, 16));
        var taken = await db.Set<Article>().AnyAsync(
            a => a.TranslationGroup == group
                && a.Id != article.Id
                && a.Language == article.Language
                && a.Status != ArticleStatus.Trashed,
            ct);
        if (taken)
            work.Warnings.Add("Another file has the same translation key and language, so this one was not linked as a translation.");
        article.TranslationGroup = taken ? null : group;
    }

    private void Publish(Article article, ImportWork work, bool isNewText)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var document = work.Document;
        if (document.Draft) article.Unpublish();
        else if (document.PublishedUtc is not { } date)
        {
            if (article.PublishedAt is null) work.Warnings.Add("The file has no date; the current time was used.");
            article.Publish(now);
        }
        else if (date > now) article.Schedule(date, now);
        else
        {
            var isUpdate = article.Id > 0 && isNewText && article.Status == ArticleStatus.Published;
            article.PublishAsOf(date, Updated(work, now) ?? (isUpdate ? now : article.UpdatedAt));
        }
    }

    // A feed reader that was told of a change to come would never hear of one that was made.
    private static DateTime? Updated(ImportWork work, DateTime now)
    {
        if (!(work.Document.UpdatedUtc > now)) return work.Document.UpdatedUtc;
        work.Warnings.Add("The modified date is in the future and was ignored.");
        return null;
    }

    private Task<Article?> FindAsync(long id, CancellationToken ct) =>
        db.Set<Article>().WithTags().SingleOrDefaultAsync(a => a.Id == id, ct);
}
