using System.Globalization;

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

    /// <summary>Reads what <c>ConfigurationCheck</c> has found good; an empty value is none.</summary>
    public static PageCacheOptions From(IConfiguration configuration)
    {
        var standard = new PageCacheOptions();
        string? Value(string key) => configuration[$"Cache:{key}"] is { Length: > 0 } value ? value : null;
        int Number(string key, int otherwise) =>
            Value(key) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        return new()
        {
            Enabled = !"false".Equals(Value(nameof(Enabled)), StringComparison.OrdinalIgnoreCase),
            Front = !"false".Equals(Value(nameof(Front)), StringComparison.OrdinalIgnoreCase),
            Megabytes = Number(nameof(Megabytes), standard.Megabytes),
            WarmUp = Number(nameof(WarmUp), standard.WarmUp),
            ServesBeforeRecompression = Number(nameof(ServesBeforeRecompression), standard.ServesBeforeRecompression),
        };
    }
}
