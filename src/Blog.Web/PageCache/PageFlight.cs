using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>One request on its way through the composition of a page, from the middleware to the policy that keeps it.</summary>
internal sealed class PageFlight
{
    public required PageSlot Slot { get; init; }

    /// <summary>The slot's when the flight began: before its first query.</summary>
    public required long Generation { get; init; }

    public required PageEncoding Encoding { get; init; }

    public required Visit Visit { get; init; }

    /// <summary>Null while the page has no plan: then the first composition makes one.</summary>
    public required int? Variant { get; init; }

    public required PageComposition Composition { get; init; }

    /// <summary>What was composed; null while it is not, or when somebody else composed it.</summary>
    public CachedPage? Page { get; set; }

    /// <summary>What was composed for this flight's key, by this request or by the one that it waited for.</summary>
    public CachedPage? Composed => Page ?? Slot.Composed.GetValueOrDefault(Key);

    /// <summary>Warming up is no serve, and who asks for the head alone reads nothing.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>What OutputCache tells flights apart by, beside the path: all that may make the page another one.</summary>
    public string Key => $"{Slot.Address.Query} {Slot.Address.Choice} {(int)Encoding} {Variant} {Generation}";
}
