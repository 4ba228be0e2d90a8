namespace Blog.Core.Counting.Crawlers;

/// <summary>
/// Classifies clients by user agent: reader, crawler or link preview. It caches the last few thousand verdicts.
/// </summary>
internal sealed class UserAgents
{
    /// <summary>No browser sends a longer user agent.</summary>
    public const int MaxLength = 512;

    // Previews that the list lacks. iMessage calls itself facebookexternalhit and Twitterbot, which it has.
    private static readonly string[] MorePreviews = ["Misskey", "Pleroma", "Akkoma", "Cardyb", "Signal-Desktop", "http\\.rb\\/"];

    private readonly RecentCache<string, ServeKind> verdicts = new(2_048);

    // Read at the first user agent, so that starting does not wait for it.
    private readonly Lazy<(UserAgentPatterns Previews, UserAgentPatterns Crawlers)> lists = new(() =>
    {
        var all = CrawlerList.Read();
        return (
            new(all.Where(p => p.IsPreview).Select(p => p.Regex).Concat(MorePreviews)),
            new(all.Where(p => !p.IsPreview).Select(p => p.Regex)));
    });

    /// <summary>Reader, crawler or link preview.</summary>
    public ServeKind KindOf(string userAgent)
    {
        if (userAgent.Length is 0 or > MaxLength)
        {
            return ServeKind.Crawler;
        }

        if (!verdicts.TryGet(userAgent, out var kind))
        {
            kind = Judge(userAgent);
            verdicts.Add(userAgent, kind);
        }

        return kind;
    }

    internal int Remembered => verdicts.Count;

    private ServeKind Judge(string userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
        {
            return ServeKind.Crawler;
        }

        var (previews, crawlers) = lists.Value;
        return previews.Match(userAgent) ? ServeKind.LinkPreview
            : crawlers.Match(userAgent) ? ServeKind.Crawler
            : ServeKind.Reader;
    }
}
