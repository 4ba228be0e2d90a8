using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Content.Articles;

/// <summary>Saves articles whole: rendered text, address and status in one transaction.</summary>
public sealed class ArticleDesk(
    BlogDbContext db, PermalinkTable permalinks, MarkdownRenderer renderer, PictureSources pictures, SettingsStore settings,
    ArticleEvents events, TimeProvider time)
{
    private const string FallbackSlug = "article";

    /// <summary>Renders body and verdict into the article, without saving.</summary>
    /// <exception cref="MarkdownException">A text cannot be rendered; the message is for its author.</exception>
    public void Render(Article article)
    {
        using var speech = Speech.In(article.Language.Length > 0 ? article.Language : settings.Get<SiteSettings>().Language);
        var body = renderer.Render(article.Body, pictures.Find);
        article.Accept(body, article.Verdict.Length > 0 ? renderer.Render(article.Verdict, pictures.Find, after: body) : null);
    }

    /// <summary>Renders and saves a new or changed article under the requested slug.</summary>
    /// <param name="article">New, or tracked by this scope's context.</param>
    /// <param name="requestedSlug">As typed, any script; empty for one made of the title.</param>
    /// <exception cref="SlugRefusedException">The typed slug belongs to something else.</exception>
    /// <exception cref="MarkdownException">A text cannot be rendered.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has saved another version since.</exception>
    public Task SaveAsync(Article article, string requestedSlug = "", CancellationToken ct = default) =>
        SaveAsync(article, requestedSlug, _ => Task.CompletedTask, ct);

    /// <summary>
    /// Saves as the other overload does; <paramref name="alongside"/>
    /// writes in the same transaction, once the address is claimed.
    /// </summary>
    /// <param name="takes">The slug of which a person was told that it is another text's former address, and took it.</param>
    public async Task SaveAsync(
        Article article, string requestedSlug, Func<CancellationToken, Task> alongside, CancellationToken ct, string takes = "")
    {
        Render(article);
        NoteUpdate(article);
        await NameSeriesAsync(article, ct);
        await using var transaction = await BeginAsync(ct);
        var request =
            new SlugRequest(requestedSlug, article.Slug, article.Title, FallbackSlug, article.IsRead) { Takes = takes };
        article.Slug = await permalinks.ChooseAsync(request, Article.TargetType, article.Id, ct);
        LeaveOwnAddress(article);
        if (article.Id == 0)
        {
            db.Add(article);
        }

        await db.SaveChangesAsync(ct);
        if (article.Status != ArticleStatus.Trashed)
        {
            await permalinks.ClaimAsync(article.Slug, Article.TargetType, article.Id, article.IsRead, ct: ct);
        }

        await alongside(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Puts an article into the bin; its address answers 410.</summary>
    public async Task TrashAsync(Article article, CancellationToken ct = default)
    {
        await using var transaction = await BeginAsync(ct);
        article.Trash();
        await db.SaveChangesAsync(ct);
        await permalinks.BuryAsync(Article.TargetType, article.Id, forEver: false, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Takes an article out of the bin, as a draft at its old address.</summary>
    public async Task RestoreAsync(Article article, CancellationToken ct = default)
    {
        await using var transaction = await BeginAsync(ct);
        article.Restore();
        await LeaveTakenPlaceAsync(article, ct);
        await db.SaveChangesAsync(ct);
        await permalinks.ClaimAsync(article.Slug, Article.TargetType, article.Id, article.IsRead, isBack: true, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Deletes an article for ever; its address answers 410 until something else takes it.</summary>
    public async Task DeleteAsync(Article article, CancellationToken ct = default)
    {
        await using var transaction = await BeginAsync(ct);
        await permalinks.BuryAsync(Article.TargetType, article.Id, forEver: true, ct);
        // Those before it are locked first: no later change of theirs may be told before this one.
        var before = db.Articles.Where(a => a.ContinueReadingId == article.Id);
        await before.UpdateAllAsync(db, [], set => set.SetProperty(a => a.ContinueReadingId, a => a.ContinueReadingId), ct);
        await events.ChangedAsync(db, before, nameof(Article.ContinueReadingId), ct);
        db.Remove(article);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task NameSeriesAsync(Article article, CancellationToken ct)
    {
        if (article.Series.Length > 0 && (article.Id == 0 || db.Entry(article).Property(a => a.Series).IsModified))
        {
            article.Series = await SeriesNames.SpelledAsync(db, article, ct);
        }
    }

    // While an article lay in the bin, another one may have become its group's translation in the same language.
    private async Task LeaveTakenPlaceAsync(Article article, CancellationToken ct)
    {
        if (article.TranslationGroup is { } group && await db.Set<Article>().AnyAsync(
            a => a.TranslationGroup == group
                && a.Id != article.Id
                && a.Language == article.Language
                && a.Status != ArticleStatus.Trashed,
            ct))
        {
            article.TranslationGroup = null;
        }
    }

    // What is exported elsewhere often names itself; an original of its own would make the article a copy of nothing.
    private void LeaveOwnAddress(Article article)
    {
        if (settings.Get<SiteSettings>().Address("/" + article.Slug) is { } own
            && Uri.TryCreate(article.CanonicalUrl, UriKind.Absolute, out var url)
            && new Uri(own).Authority.Equals(url.Authority, StringComparison.OrdinalIgnoreCase)
            && url.PathAndQuery.TrimEnd('/').Equals("/" + article.Slug, StringComparison.OrdinalIgnoreCase))
        {
            article.CanonicalUrl = "";
        }
    }

    private void NoteUpdate(Article article)
    {
        var entry = db.Entry(article);
        // An import sets the time of the update itself.
        if (entry.State == EntityState.Modified
            && !entry.Property(a => a.UpdatedAt).IsModified
            && (entry.Property(a => a.Body).IsModified
                || entry.Property(a => a.Title).IsModified
                || entry.Property(a => a.Verdict).IsModified))
        {
            article.MarkUpdated(time.GetUtcNow().UtcDateTime);
        }
    }

    private Task<IDbContextTransaction> BeginAsync(CancellationToken ct) => db.Database.BeginTransactionAsync(ct);
}
