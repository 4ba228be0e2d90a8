using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetVips;

namespace Blog.Content.Sharing;

/// <summary>
/// The job that draws the share pictures (Open Graph images) of published articles without a hero, of lists, pages and the site,
/// one at a time. It removes all other pictures. What was changed is queued again, so that the newest state is drawn.
/// </summary>
/// <remarks>
/// Drawn ahead are the newest articles and those that were changed. All else is drawn once a page is composed without a
/// picture: after an import of 100,000 articles, drawing all would keep a processor busy for hours.
/// </remarks>
public sealed class SharePictureJob : Job, IDisposable
{
    /// <summary>Whether share pictures are drawn.</summary>
    public const string Key = "Share:Pictures";

    /// <summary>So many of the newest articles are drawn before anybody asks.</summary>
    private const int Ahead = 30;

    private readonly SharePictures pictures;
    private readonly SharePictureRenderer artist;
    private readonly ChangeFeed changes;
    private readonly ShareNotes notes;
    private readonly ILogger<SharePictureJob> log;
    private readonly bool enabled;
    private bool brokeOff;
    private bool warned;

    public SharePictureJob(
        SharePictures pictures, SharePictureRenderer artist, ChangeFeed changes, IConfiguration configuration,
        ILogger<SharePictureJob> log)
    {
        (this.pictures, this.artist, this.changes, this.log) = (pictures, artist, changes, log);
        enabled = configuration.GetValue(Key, true);
        notes = new ShareNotes(changes, pictures, Wake);
    }

    public override string Name => "Create share images";

    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!enabled)
        {
            notes.Dispose();
            // While drawing is off, no job would remove the pictures of deleted articles.
            pictures.Clear();
            return UntilWoken;
        }

        // What a run that broke off had taken from the notes is found by looking at all.
        notes.All |= brokeOff;
        brokeOff = true;
        await CatchUpAsync(services.GetRequiredService<BlogDbContext>(), ct);
        brokeOff = false;
        return UntilWoken;
    }

    public void Dispose() => notes.Dispose();

    private async Task CatchUpAsync(BlogDbContext db, CancellationToken ct)
    {
        while (!notes.AreDone)
        {
            await DrainAsync(db, ct);
            if (notes.All)
            {
                notes.All = false;
                notes.Added = true;
                await CleanAsync(db, ct);
            }

            if (notes.Added)
            {
                notes.Added = false;
                await LookAheadAsync(db, ct);
            }
        }
    }

    private async Task DrainAsync(BlogDbContext db, CancellationToken ct)
    {
        foreach (var (subject, isWanted) in notes.Take())
        {
            var card = await ShareCards.OfAsync(db, pictures, subject, ct);
            pictures.RemoveOthers(subject, card);
            if (isWanted && card is not null && !pictures.Has(card)
                && (subject.IsArticle || pictures.Lists().Count < SharePictures.MostOfLists))
            {
                Draw(card);
            }
        }
    }

    // One folder at a time bounds the memory and the query, however large the blog is.
    private async Task CleanAsync(BlogDbContext db, CancellationToken ct)
    {
        foreach (var folder in pictures.Folders().ToList())
        {
            var first = folder * SharePictures.PerFolder;
            pictures.RemoveOthers(
                folder, await ShareCards.OfArticlesAsync(db, pictures, first, first + SharePictures.PerFolder - 1, ct));
        }

        foreach (var list in pictures.Lists())
        {
            pictures.RemoveOthers(list, await ShareCards.OfAsync(db, pictures, list, ct));
        }
    }

    // They are shared most.
    private async Task LookAheadAsync(BlogDbContext db, CancellationToken ct)
    {
        var newest = await db.Set<Article>().Published()
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Take(Ahead)
            .Select(a => new
            {
                a.Id,
                Title = a.SearchTitle != "" ? a.SearchTitle : a.Title,
                Author = a.Author!.Name,
                HasHero = a.HeroId != null,
            })
            .ToListAsync(ct);
        foreach (var article in newest.Where(a => !a.HasHero && !pictures.Has(pictures.CardOf(a.Id, a.Title, a.Author))))
        {
            notes.Want(new(ShareSubject.Article, article.Id));
        }
    }

    private void Draw(ShareCard card)
    {
        if (!artist.IsAble)
        {
            if (!warned)
            {
                log.LogWarning("No share pictures are drawn: the system has no font. "
                    + "Install one, such as the package fonts-noto-core, and start again");
            }

            warned = true;
            return;
        }

        try
        {
            pictures.Store(card, SharePictureRenderer.Draw(card));
            changes.Evict(card.Subject.CacheTag);
        }
        catch (VipsException e)
        {
            // The others shall not wait for one that cannot be drawn.
            log.LogWarning(
                e, "The share picture of {Kind} {Id} could not be drawn", card.Subject.Kind, card.Subject.Id);
        }
    }
}
