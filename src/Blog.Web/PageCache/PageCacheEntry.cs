using System.Collections.Concurrent;
using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>
/// All that is cached for one address: its plan, its variants in each content coding, and which serve is due. Changed under the
/// store's lock, read without.
/// </summary>
public sealed class PageCacheEntry(PageCacheKey address, IReadOnlyList<string> queryKeys, long generation)
{
    private const int Codings = 3;

    private volatile CachedPage?[] pages = [];
    private volatile PagePlan? plan;
    // Starts at a random place, so that a page that is often composed anew does not favour its first points.
    private long readers = Random.Shared.NextInt64(1L << 40);
    private long others = Random.Shared.NextInt64(1L << 40);

    public PageCacheKey Address => address;

    public IReadOnlyList<string> QueryKeys => queryKeys;

    /// <summary>
    /// Raised by each eviction while the page is being composed. A composition that began before is not cached, and no later
    /// request waits for it.
    /// </summary>
    public long Generation { get; internal set; } = generation;

    /// <summary>Requests that compose the page or wait for it.</summary>
    internal int Composing { get; set; }

    internal HashSet<string> Tags { get; } = [];

    internal long Bytes { get; private set; }

    /// <summary>Milliseconds of the machine's clock; 0 while it was only composed and never served again.</summary>
    internal long LastServed { get; set; }

    internal long KeptAt { get; private set; }

    /// <summary>When a page that is kept only briefly is over, in milliseconds of the machine's clock.</summary>
    internal long Expires { get; private set; } = long.MaxValue;

    /// <summary>Nothing is kept of it.</summary>
    public bool IsEmpty => Bytes == 0;

    internal bool IsBrief => Expires != long.MaxValue;

    public PagePlan? Plan => plan;

    /// <summary>
    /// The variant that the next serve gets. Readers have a sequence of their own, so that crawlers do not bend their shares.
    /// </summary>
    public int DueVariant(PagePlan current, ServeKind kind, long minute)
    {
        if (current.Intervals == 1)
        {
            return current.VariantAt(0, 0);
        }

        return current.VariantAt(NextPoint(kind, current.Start), minute);
    }

    /// <summary>The next point of this page's sequence, in [0,1).</summary>
    public double NextPoint(ServeKind kind, ulong start) =>
        GoldenSequence.Point(
            kind == ServeKind.Reader ? Interlocked.Increment(ref readers) : Interlocked.Increment(ref others), start);

    public CachedPage? Find(int variant, PageEncoding encoding)
    {
        var kept = pages;
        var place = Place(variant, encoding);
        return place < kept.Length ? kept[place] : null;
    }

    /// <summary>
    /// The page composed for each flight's key, for requests that waited for it. Forgotten once no request composes the page.
    /// </summary>
    internal ConcurrentDictionary<string, CachedPage> Composed { get; } = new();

    internal void Keep(CachedPage page, PagePlan current, long now, long expires)
    {
        if (plan?.NumbersAs(current) == false)
        {
            Forget();
        }

        (plan, KeptAt, Expires) = (current, now, expires);
        var place = Place(page.Variant, page.Encoding);
        var kept = pages;
        if (place >= kept.Length)
        {
            Array.Resize(ref kept, place + 1);
        }
        else
        {
            kept = [.. kept];
        }

        kept[place] = page;
        Take(kept);
    }

    /// <summary>
    /// Takes over a plan with other weights. Variants out of play are never due, but stay cached for when they come back, as a
    /// paced ad does each minute. Once there are many of them, they are dropped.
    /// </summary>
    internal void Replan(PagePlan changed, long minute)
    {
        var stays = plan!.NumbersAs(changed);
        var few = pages.Count(p => p is not null) <= 2 * Codings * PagePlan.MaxVariants;
        plan = changed;
        Take([.. pages.Select(p => stays && p is not null && (few || changed.IsInPlay(p.Variant, minute)) ? p : null)]);
    }

    internal void Forget()
    {
        (plan, Expires) = (null, long.MaxValue);
        Take([]);
    }

    private void Take(CachedPage?[] kept)
    {
        pages = kept;
        // The address stands in the slot, in its tags and in their index.
        Bytes = kept.Sum(p => p is null ? 0L : p.Bytes + (8L * (address.Path.Length + address.Query.Length)));
    }

    private static int Place(int variant, PageEncoding encoding) => (variant * Codings) + (int)encoding;
}
