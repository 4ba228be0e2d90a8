namespace Blog.Web.PageCache;

/// <summary>The page cache's configuration (<c>Cache:*</c>).</summary>
public sealed record PageCacheOptions
{
    /// <summary>Whether pages are kept at all; off for measuring what composing costs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether the kept pages are served before routing; off for measuring OutputCache alone.</summary>
    public bool Front { get; init; } = true;

    /// <summary>Memory for kept pages, in megabytes (2^20 bytes).</summary>
    public int Megabytes { get; init; } = 64;

    /// <summary>How many of the newest articles are composed after the start, beside the home page.</summary>
    public int WarmUp { get; init; } = 20;

    /// <summary>After how many serves a page is compressed again, as small as it goes.</summary>
    public int ServesBeforeRecompression { get; init; } = 20;

    public static PageCacheOptions From(IConfiguration configuration) => configuration.GetSection("Cache").Get<PageCacheOptions>() ?? new();
}
