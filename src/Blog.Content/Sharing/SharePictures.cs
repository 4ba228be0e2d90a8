using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Content.Articles;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Media.Storage;

namespace Blog.Content.Sharing;

/// <summary>
/// The store of share pictures: files named by what they are of and by content hash, such as
/// <c>/media/share-12-0123456789abcdef0123.png</c> of an article and <c>/media/share-tag-3-0123456789abcdef0123.png</c> of a
/// list. No table lists them: a page links to a file if it exists, and a changed title has another file name.
/// </summary>
public sealed partial class SharePictures(MediaFolder media, SettingsStore settings, ShareLook look)
{
    /// <summary>Their folder within the media folder.</summary>
    public const string FolderName = "share";

    /// <summary>How many articles share a folder, so that none grows without end.</summary>
    public const int PerFolder = 100;

    /// <summary>So many pictures are kept of lists and pages, each of some 20 KB; what comes later has the site's.</summary>
    public const int MostOfLists = 1000;

    private string Root => Path.Combine(media.Root, FolderName);

    /// <summary>The card of an article, with the site's name and colours of now.</summary>
    public ShareCard CardOf(long id, string title, string author) =>
        new(new(ShareSubject.Article, id), title, author, settings.Get<SiteSettings>().Title, look.Colours());

    /// <summary>The card of a list or page by its name; that of the site has its tagline.</summary>
    public ShareCard CardOf(ShareSubject subject, string name)
    {
        var site = settings.Get<SiteSettings>();
        return subject == ShareSubject.Site
            ? new(subject, site.Title, "", site.Tagline, look.Colours())
            : new(subject, name, "", site.Title, look.Colours());
    }

    /// <summary>Told of what had no picture when it was asked for.</summary>
    public event Action<ShareSubject>? Missed;

    /// <summary>Finds the article's picture; null until it is drawn, and asking for it queues the drawing.</summary>
    public SharedPicture? Find(ArticleRow article) => Find(CardOf(article.Id, article.FoundTitle, article.AuthorName));

    /// <summary>Finds a card's picture; null until it is drawn, and asking for it queues the drawing.</summary>
    public SharedPicture? Find(ShareCard card)
    {
        if (Has(card))
        {
            return new("/media/" + NameOf(card), ShareCard.Width, ShareCard.Height, card.Alt);
        }

        Missed?.Invoke(card.Subject);
        return null;
    }

    /// <summary>Whether a card is drawn already.</summary>
    public bool Has(ShareCard card) => File.Exists(PathOf(card));

    /// <summary>Stores a drawn picture atomically: a reader gets the whole file or none.</summary>
    public void Store(ShareCard card, byte[] picture)
    {
        using var staged = new StagedFiles(media);
        File.WriteAllBytes(staged.Add(PathOf(card)), picture);
        staged.Commit();
    }

    /// <summary>Deletes the pictures of articles in a folder; those of the given cards stay.</summary>
    public void RemoveOthers(long folder, IEnumerable<ShareCard> kept) =>
        Remove(Path.Combine(Root, Text(folder)), "share-*", kept);

    /// <summary>Deletes what was drawn of a subject; the given card's picture stays.</summary>
    public void RemoveOthers(ShareSubject subject, ShareCard? kept) =>
        Remove(FolderOf(subject), PrefixOf(subject) + "*", kept is null ? [] : [kept]);

    /// <summary>The folders of articles that have pictures, by number.</summary>
    public IEnumerable<long> Folders() => Directory.Exists(Root)
        ? Directory.GetDirectories(Root)
            .Select(f =>
                long.TryParse(Path.GetFileName(f), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(n => n >= 0)
        : [];

    /// <summary>The lists and pages that have pictures.</summary>
    public IReadOnlyList<ShareSubject> Lists() =>
    [
        .. ShareSubject.Lists.Select(kind => new DirectoryInfo(Path.Combine(Root, kind)))
            .Where(folder => folder.Exists)
            .SelectMany(folder => folder.GetFiles("share-*"))
            .Select(file => SubjectAt("/media/" + file.Name)).OfType<ShareSubject>().Distinct(),
    ];

    /// <summary>Removes all of them.</summary>
    public void Clear()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    /// <summary>Finds the file at an address; null for any address that is not exactly a share picture's.</summary>
    internal FileInfo? FileAt(string? address)
    {
        if (SubjectAt(address) is not { } subject)
        {
            return null;
        }

        var file = new FileInfo(Path.Combine(FolderOf(subject), address!["/media/".Length..]));
        return file.Exists ? file : null;
    }

    private static ShareSubject? SubjectAt(string? address) =>
        address is { Length: <= 80 } && Address().Match(address) is { Success: true } match
        && long.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(match.Groups["kind"] is { Success: true, Value: var kind } ? kind : ShareSubject.Article, id)
            : null;

    private static void Remove(string folder, string pattern, IEnumerable<ShareCard> kept)
    {
        var names = kept.Select(NameOf).ToHashSet();
        var place = new DirectoryInfo(folder);
        foreach (var file in place.Exists ? place.GetFiles(pattern) : [])
        {
            if (!names.Contains(file.Name))
            {
                file.Delete();
            }
        }
    }

    private string FolderOf(ShareSubject subject) =>
        Path.Combine(Root, subject.IsArticle ? Text(subject.Id / PerFolder) : subject.Kind);

    private string PathOf(ShareCard card) => Path.Combine(FolderOf(card.Subject), NameOf(card));

    private static string NameOf(ShareCard card) => $"{PrefixOf(card.Subject)}{card.Hash}.png";

    private static string PrefixOf(ShareSubject subject) =>
        subject.IsArticle ? $"share-{Text(subject.Id)}-" : $"share-{subject.Kind}-{Text(subject.Id)}-";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A/media/share-(?:(?<kind>site|category|tag|author|page)-)?(?<id>[1-9][0-9]{0,18})-[0-9a-f]{20}\.png\z")]
    private static partial Regex Address();
}
