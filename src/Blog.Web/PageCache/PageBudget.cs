namespace Blog.Web.PageCache;

/// <summary>
/// The memory limit of the page cache: adds up the sizes of cached pages and chooses which to evict. Not safe for threads: the
/// store's lock guards it.
/// </summary>
public sealed class PageBudget(long maxBytes)
{
    /// <summary>How many pages that are kept only briefly (404, 410) there are at once.</summary>
    public const int MaxBrief = 1000;

    // For list pages behind a keyset cursor: a client can ask for any number of them.
    private readonly long maxDeep = maxBytes / 4;
    private long bytes;
    private long deep;
    private int brief;

    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>A page that takes more is not kept: it would push out all others.</summary>
    public long LargestPage => maxBytes / 4;

    /// <summary>Changes what a slot holds, and keeps the account.</summary>
    internal void Change(PageCacheEntry slot, Action change)
    {
        Count(slot, -1);
        change();
        Count(slot, 1);
    }

    /// <summary>
    /// The pages to evict above a limit, until a tenth of it is free: first those that were never served a second time, then
    /// the least recently served (LRU). Evict them one by one, as each makes room.
    /// </summary>
    internal IEnumerable<PageCacheEntry> Surplus(IEnumerable<PageCacheEntry> slots)
    {
        var brieflyKept = brief > MaxBrief ? slots.Where(s => s.IsBrief).OrderBy(s => s.KeptAt).ToList() : [];
        var deepOnes = deep > maxDeep ? InOrder(slots.Where(s => s.Address.Query.Length > 0)) : [];
        return brieflyKept.TakeWhile(_ => brief > MaxBrief * 9 / 10)
            .Concat(deepOnes.TakeWhile(_ => deep > maxDeep * 9 / 10))
            .Concat(bytes > maxBytes ? InOrder(slots).TakeWhile(_ => bytes > maxBytes * 9 / 10) : []);
    }

    private static List<PageCacheEntry> InOrder(IEnumerable<PageCacheEntry> slots) =>
        [.. slots.Where(s => !s.IsEmpty).OrderBy(s => s.LastServed > 0).ThenBy(s => Math.Max(s.LastServed, s.KeptAt))];

    private void Count(PageCacheEntry slot, int sign)
    {
        bytes += sign * slot.Bytes;
        deep += slot.Address.Query.Length > 0 ? sign * slot.Bytes : 0;
        brief += slot.IsBrief ? sign : 0;
    }
}
