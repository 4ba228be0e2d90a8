using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>One request while its page is composed: carries state from the middleware to the output cache policy.</summary>
internal sealed class PageFlight
{
    public required PageCacheEntry Slot { get; init; }

    /// <summary>The slot's generation before this request's first database query.</summary>
    public required long Generation { get; init; }

    public required PageEncoding Encoding { get; init; }

    public required Visit Visit { get; init; }

    /// <summary>Null while the page has no plan: then the first composition makes one.</summary>
    public required int? Variant { get; init; }

    public required PageComposition Composition { get; init; }

    /// <summary>The page that this request composed; null until then, or when another request composed it.</summary>
    public CachedPage? Page { get; set; }

    /// <summary>What was composed for this flight's key, by this request or by the one that it waited for.</summary>
    public CachedPage? Composed => Page ?? Slot.Composed.GetValueOrDefault(Key);

    /// <summary>Whether it counts as a serve. Warm-up and HEAD requests do not: nobody reads their page.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>OutputCache's cache key beside the path: everything that can make the page another one.</summary>
    public string Key =>
        $"{Slot.Address.Query} {Slot.Address.Choice} {Slot.Address.Origin} {(int)Encoding} {Variant} {Generation}";
}
