using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Blog.Content.Articles;
using Blog.Content.Data;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetVips;

namespace Blog.Content.Sharing;

/// <summary>
/// Sees to it, in the background and one at a time, that each published article without a hero has its share picture, and that
/// no other article has one. What was changed is looked at anew, so that it is always the newest state that is drawn.
/// </summary>
public sealed class SharePictureJob : BackgroundService
{
    /// <summary>Whether share pictures are drawn.</summary>
    public const string Key = "Share:Pictures";

    private const string ArticleTag = "article:";

    private readonly IServiceScopeFactory scopes;
    private readonly SharePictures pictures;
    private readonly ShareArtist artist;
    private readonly ChangeFeed changes;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<SharePictureJob> log;
    private readonly bool enabled;
    private readonly ConcurrentDictionary<long, bool> changed = new();
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile bool all = true;
    private volatile bool added;
    private long newestFolder;
    private bool warned;

    public SharePictureJob(IServiceScopeFactory scopes, SharePictures pictures, ShareArtist artist, ChangeFeed changes, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<SharePictureJob> log)
    {
        (this.scopes, this.pictures, this.artist, this.changes, this.lifetime, this.log) = (scopes, pictures, artist, changes, lifetime, log);
        enabled = configuration.GetValue(Key, true);
        changes.Evicted += Note;
    }

    public override void Dispose()
    {
        changes.Evicted -= Note;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (!enabled)
        {
            // Nothing would take them away when their articles go.
            pictures.Clear();
            return;
        }

        do
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                all = true;
                log.LogError(e, "Share pictures could not be brought up to date; trying again with the next change");
            }
        }
        while (await signal.Reader.ReadAsync(stoppingToken));
    }

    // A site's name, an author's name or a picture may have changed on any article.
    private void Note(IReadOnlySet<string> tags)
    {
        if (!enabled)
        {
            return;
        }

        all |= tags.Contains(PageTags.Site);
        foreach (var tag in tags)
        {
            if (tag.StartsWith(ArticleTag, StringComparison.Ordinal) && long.TryParse(tag.AsSpan(ArticleTag.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                changed[id] = true;
            }
        }

        // What is new had no number yet when its tags were read.
        added |= changed.TryRemove(0, out _);
        signal.Writer.TryWrite(true);
    }

    private async Task CatchUpAsync(CancellationToken ct)
    {
        while (all || added || !changed.IsEmpty)
        {
            await DrainAsync(ct);
            if (all)
            {
                all = added = false;
                await WalkAsync(whole: true, ct);
            }
            else if (added)
            {
                added = false;
                await WalkAsync(whole: false, ct);
            }
        }
    }

    private async Task DrainAsync(CancellationToken ct)
    {
        foreach (var id in changed.Select(c => c.Key))
        {
            // Before it is read: what changes from now on notes itself again.
            changed.TryRemove(id, out _);
            var cards = await CardsAsync(id, id, ct);
            pictures.RemoveOthers(id / SharePictures.PerFolder, cards, id);
            foreach (var card in cards.Where(c => !pictures.Has(c)))
            {
                Draw(card);
            }
        }
    }

    // Newest first: they are shared most. Folder by folder, so that neither memory nor a query grows with the blog.
    private async Task WalkAsync(bool whole, CancellationToken ct)
    {
        var newest = (await ReadAsync(db => db.Set<Article>().MaxAsync(a => (long?)a.Id, ct)) ?? 0) / SharePictures.PerFolder;
        var (first, last) = whole ? (Math.Max(newest, pictures.Folders().DefaultIfEmpty().Max()), 0) : (newest, Math.Min(newest, newestFolder));
        newestFolder = newest;
        for (var folder = first; folder >= last && !all; folder--)
        {
            var cards = await CardsAsync(folder * SharePictures.PerFolder, ((folder + 1) * SharePictures.PerFolder) - 1, ct);
            pictures.RemoveOthers(folder, cards);
            foreach (var card in cards.Where(c => !pictures.Has(c)))
            {
                changed[card.ArticleId] = true;
            }

            await DrainAsync(ct);
        }
    }

    private void Draw(ShareCard card)
    {
        if (!artist.IsAble)
        {
            if (!warned)
            {
                log.LogWarning("No share pictures are drawn: the system has no font. Install one, such as the package fonts-noto-core, and start again");
            }

            warned = true;
            return;
        }

        try
        {
            pictures.Store(card, ShareArtist.Draw(card));
            changes.Evict(ContentTags.Share(card.ArticleId));
        }
        catch (VipsException e)
        {
            // The others shall not wait for one that cannot be drawn.
            log.LogWarning(e, "The share picture of article {ArticleId} could not be drawn", card.ArticleId);
        }
    }

    private async Task<List<ShareCard>> CardsAsync(long from, long to, CancellationToken ct)
    {
        var rows = await ReadAsync(db => db.Set<Article>().Published().Where(a => a.Id >= from && a.Id <= to && a.HeroId == null)
            .Select(a => new { a.Id, a.Title, Author = a.Author!.Name }).ToListAsync(ct));
        return [.. rows.Select(r => pictures.CardOf(r.Id, r.Title, r.Author))];
    }

    private async Task<T> ReadAsync<T>(Func<BlogDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
    }
}
