using Microsoft.AspNetCore.Http;

namespace Blog.Content.Feeds;

/// <summary>
/// One of the formats that feed readers ask for: the file's name, which is the same for every feed, and its media type.
/// </summary>
public sealed record FeedFormat(string FileName, string MediaType)
{
    public const string RssFile = "feed.xml";
    public const string AtomFile = "atom.xml";
    public const string JsonFile = "feed.json";

    public static readonly FeedFormat Rss = new(RssFile, "application/rss+xml");
    public static readonly FeedFormat Atom = new(AtomFile, "application/atom+xml");
    public static readonly FeedFormat Json = new(JsonFile, "application/feed+json");

    /// <summary>The format that a feed's address names by its last segment.</summary>
    public static FeedFormat Of(PathString path) => path.Value!.TrimEnd('/').Split('/')[^1].ToLowerInvariant() switch
    {
        AtomFile => Atom,
        JsonFile => Json,
        _ => Rss,
    };
}
