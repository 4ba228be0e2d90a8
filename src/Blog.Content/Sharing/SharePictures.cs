using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Content.Articles;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Media.Storage;

namespace Blog.Content.Sharing;

/// <summary>
/// The store of share pictures: files named by article and content hash, such as
/// <c>/media/share-12-0123456789abcdef0123.png</c>. No table lists them: a page links
/// to a file if it exists, and a changed article has another file name.
/// </summary>
public sealed partial class SharePictures(MediaFolder media, SettingsStore settings, ShareLook look)
{
    /// <summary>Their folder within the media folder.</summary>
    public const string FolderName = "share";

    /// <summary>How many articles share a folder, so that none grows without end.</summary>
    public const int PerFolder = 100;

    private string Root => Path.Combine(media.Root, FolderName);

    /// <summary>The card of an article, with the site's name and colours of now.</summary>
    public ShareCard CardOf(long id, string title, string author) =>
        new(id, title, author, settings.Get<SiteSettings>().Title, look.Colours());

    /// <summary>Told of an article whose picture was asked for and is not there.</summary>
    public event Action<long>? Missed;

    /// <summary>Finds the article's picture; null until it is drawn, and asking for it queues the drawing.</summary>
    public SharedPicture? Find(ArticleRow article)
    {
        var card = CardOf(article.Id, article.Title, article.AuthorName);
        if (Has(card))
        {
            return new("/media/" + NameOf(card), ShareCard.Width, ShareCard.Height, card.Alt);
        }

        Missed?.Invoke(article.Id);
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

    /// <summary>Deletes the stale pictures of a folder, or of one article in it; those of the given cards stay.</summary>
    public void RemoveOthers(long folder, IEnumerable<ShareCard> kept, long? article = null)
    {
        var names = kept.Select(NameOf).ToHashSet();
        var place = new DirectoryInfo(FolderOf(folder));
        var pattern = article is { } id ? string.Create(CultureInfo.InvariantCulture, $"share-{id}-*") : "share-*";
        foreach (var file in place.Exists ? place.GetFiles(pattern) : [])
        {
            if (!names.Contains(file.Name))
            {
                file.Delete();
            }
        }
    }

    /// <summary>The folders that have pictures, by number.</summary>
    public IEnumerable<long> Folders() => Directory.Exists(Root)
        ? Directory.GetDirectories(Root)
            .Select(f =>
                long.TryParse(Path.GetFileName(f), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(n => n >= 0)
        : [];

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
        if (address is null || address.Length > 64 || Address().Match(address) is not { Success: true } match
            || !long.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var file = new FileInfo(Path.Combine(FolderOf(id / PerFolder), match.Groups["name"].Value));
        return file.Exists ? file : null;
    }

    private string FolderOf(long folder) => Path.Combine(Root, folder.ToString(CultureInfo.InvariantCulture));

    private string PathOf(ShareCard card) => Path.Combine(FolderOf(card.ArticleId / PerFolder), NameOf(card));

    private static string NameOf(ShareCard card) =>
        string.Create(CultureInfo.InvariantCulture, $"share-{card.ArticleId}-{card.Hash}.png");

    [GeneratedRegex(@"\A/media/(?<name>share-(?<id>[1-9][0-9]{0,18})-[0-9a-f]{20}\.png)\z")]
    private static partial Regex Address();
}
