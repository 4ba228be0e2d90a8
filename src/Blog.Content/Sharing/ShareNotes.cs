using System.Collections.Concurrent;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.PageCache;

namespace Blog.Content.Sharing;

/// <summary>
/// The queue of what may have a stale share picture (by the change feed) or had none when a page asked for it.
/// </summary>
internal sealed class ShareNotes : IDisposable
{
    private readonly ChangeFeed changes;
    private readonly SharePictures pictures;
    private readonly ConcurrentDictionary<ShareSubject, bool> wanted = new();
    private readonly Action wake;
    private readonly IReadOnlyList<IDisposable> following;
    private volatile bool all = true;
    private volatile bool added;

    public ShareNotes(ChangeFeed changes, SharePictures pictures, Action wake)
    {
        (this.changes, this.pictures, this.wake) = (changes, pictures, wake);
        changes.Evicted += Note;
        following =
        [
            changes.Follow<Article>(a => a.Id, NoteArticles),
            changes.Follow<Category>(c => c.Id, rows => NoteList(ShareSubject.Category, rows)),
            changes.Follow<Tag>(t => t.Id, rows => NoteList(ShareSubject.Tag, rows)),
            changes.Follow<Author>(a => a.Id, rows => NoteList(ShareSubject.Author, rows)),
            changes.Follow<StaticPage>(p => p.Id, rows => NoteList(ShareSubject.Page, rows)),
        ];
        pictures.Missed += Want;
    }

    /// <summary>Whether all pictures have to be checked, as after a change of the site's name or theme.</summary>
    public bool All { get => all; set => all = value; }

    /// <summary>Whether articles were added; of many at once only the newest are drawn before anybody asks.</summary>
    public bool Added { get => added; set => added = value; }

    public bool AreDone => !all && !added && wanted.IsEmpty;

    public void Want(ShareSubject subject)
    {
        wanted[subject] = true;
        wake();
    }

    /// <summary>
    /// Dequeues what to check, and whether to draw it. Each is removed before it is read, so that a change meanwhile queues it
    /// again.
    /// </summary>
    public IEnumerable<(ShareSubject Subject, bool IsWanted)> Take()
    {
        foreach (var (subject, _) in wanted)
        {
            if (wanted.TryRemove(subject, out var isWanted))
            {
                yield return (subject, isWanted);
            }
        }
    }

    public void Dispose()
    {
        changes.Evicted -= Note;
        foreach (var one in following)
        {
            one.Dispose();
        }

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

    private void NoteArticles(IReadOnlyCollection<ChangedRow> articles)
    {
        foreach (var article in articles)
        {
            if (article.IsNew)
            {
                added = true;
            }
            else
            {
                wanted[new(ShareSubject.Article, article.Id)] = true;
            }
        }

        wake();
    }

    // What was drawn of it may be stale; it is drawn anew once its page asks.
    private void NoteList(string kind, IReadOnlyCollection<ChangedRow> rows)
    {
        foreach (var row in rows.Where(r => !r.IsNew))
        {
            wanted.TryAdd(new(kind, row.Id), false);
        }

        wake();
    }
}
