using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Blog.Core.Data;
using Blog.Core.PageCache;

namespace Blog.Content.Sharing;

/// <summary>What has to be looked at because it changed, or because its picture was missed.</summary>
internal sealed class ShareNotes : IDisposable
{
    private const string ArticleTag = "article:";

    private readonly ChangeFeed changes;
    private readonly SharePictures pictures;
    private readonly ConcurrentDictionary<long, bool> wanted = new();
    private readonly Channel<bool> signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile bool all = true;
    private volatile bool added;

    public ShareNotes(ChangeFeed changes, SharePictures pictures)
    {
        (this.changes, this.pictures) = (changes, pictures);
        changes.Evicted += Note;
        pictures.Missed += Want;
    }

    /// <summary>Whether any article's card may differ from what is drawn.</summary>
    public bool All { get => all; set => all = value; }

    /// <summary>Whether there are articles whose number is not known.</summary>
    public bool Added { get => added; set => added = value; }

    public bool AreDone => !all && !added && wanted.IsEmpty;

    public void Want(long article)
    {
        wanted[article] = true;
        signal.Writer.TryWrite(true);
    }

    /// <summary>
    /// The articles to look at. Each is taken out before it is read: what changes from then on notes itself again.
    /// </summary>
    public IEnumerable<long> Take()
    {
        foreach (var (id, _) in wanted)
        {
            if (wanted.TryRemove(id, out _))
            {
                yield return id;
            }
        }
    }

    /// <summary>Waits for the next note.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken ct) => signal.Reader.ReadAsync(ct);

    public void Dispose()
    {
        changes.Evicted -= Note;
        pictures.Missed -= Want;
    }

    // A site's name, an author's name or a picture may have changed on any article.
    private void Note(IReadOnlySet<string> tags)
    {
        all |= tags.Contains(PageTags.Site);
        foreach (var tag in tags)
        {
            if (tag.StartsWith(ArticleTag, StringComparison.Ordinal)
                && long.TryParse(tag.AsSpan(ArticleTag.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                wanted[id] = true;
            }
        }

        // What is new had no number yet when its tags were read.
        added |= wanted.TryRemove(0, out _);
        signal.Writer.TryWrite(true);
    }
}
