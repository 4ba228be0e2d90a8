using System.Collections.Concurrent;
using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.PageCache;

namespace Blog.Content.Sharing;

/// <summary>
/// The queue of articles whose share picture may be stale (by the change feed) or was missing when a page asked for it.
/// </summary>
internal sealed class ShareNotes : IDisposable
{
    private readonly ChangeFeed changes;
    private readonly SharePictures pictures;
    private readonly ConcurrentDictionary<long, bool> wanted = new();
    private readonly Action wake;
    private readonly IDisposable following;
    private volatile bool all = true;
    private volatile bool added;

    public ShareNotes(ChangeFeed changes, SharePictures pictures, Action wake)
    {
        (this.changes, this.pictures, this.wake) = (changes, pictures, wake);
        changes.Evicted += Note;
        following = changes.Follow<Article>(a => a.Id, Note);
        pictures.Missed += Want;
    }

    /// <summary>Whether all pictures have to be checked, as after a change of the site's name or theme.</summary>
    public bool All { get => all; set => all = value; }

    /// <summary>Whether articles were added; of many at once only the newest are drawn before anybody asks.</summary>
    public bool Added { get => added; set => added = value; }

    public bool AreDone => !all && !added && wanted.IsEmpty;

    public void Want(long article)
    {
        wanted[article] = true;
        wake();
    }

    /// <summary>
    /// Dequeues the articles to check. Each is removed before it is read, so that a change meanwhile queues it again.
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

    public void Dispose()
    {
        changes.Evicted -= Note;
        following.Dispose();
        pictures.Missed -= Want;
    }

    // The site tag is evicted when a site's name, an author's name or a picture changes, which any card may show.
    private void Note(IReadOnlySet<string> tags)
    {
        if (tags.Contains(PageTags.Site))
        {
            all = true;
            wake();
        }
    }

    private void Note(IReadOnlyCollection<ChangedRow> articles)
    {
        foreach (var article in articles)
        {
            if (article.IsNew)
            {
                added = true;
            }
            else
            {
                wanted[article.Id] = true;
            }
        }

        wake();
    }
}
