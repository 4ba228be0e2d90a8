namespace Blog.Content.Sharing;

/// <summary>
/// A share link below an article, such as Mastodon's: a plain link that opens the site's form with address and title filled in.
/// </summary>
/// <param name="Key">How settings name it.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Pattern">Its address; {0} stands for the article's address, {1} for its title, both encoded.</param>
public sealed record ShareTarget(string Key, string Name, string Pattern)
{
    /// <summary>The one that is no site.</summary>
    public const string Mail = "mail";

    // Mastodon's share page asks for the reader's own server within the browser. A browser sends nothing behind # to a server.
    public static IReadOnlyList<ShareTarget> All { get; } =
    [
        new(Mail, "Email", "mailto:?subject={1}&body={0}"),
        new("mastodon", "Mastodon", "https://share.joinmastodon.org/#text={1}%20{0}"),
        new("bluesky", "Bluesky", "https://bsky.app/intent/compose?text={1}%20{0}"),
        new("whatsapp", "WhatsApp", "https://wa.me/?text={1}%20{0}"),
        new("telegram", "Telegram", "https://t.me/share/url?url={0}&text={1}"),
        new("x", "X", "https://x.com/intent/post?url={0}&text={1}"),
        new("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={0}"),
        new("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={0}"),
        new("reddit", "Reddit", "https://www.reddit.com/submit?url={0}&title={1}"),
        new("hackernews", "Hacker News", "https://news.ycombinator.com/submitlink?u={0}&t={1}"),
    ];

    /// <summary>Where the link leads.</summary>
    public string Link(string address, string title) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, Pattern, Uri.EscapeDataString(address), Uri.EscapeDataString(title));
}
