using System.Collections.Concurrent;
using Blog.Core.Data;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>The kept pages, in bounded memory, by address and by tag.</summary>
/// <remarks>
/// A composition opens its slot before its first query. An eviction first raises the generation of all slots that are being
/// composed, then removes what is kept, both under the lock that keeping takes: so a page that was begun before a commit is
/// never kept, nor joined by who asks after it.
/// </remarks>
public sealed class PageStore : IDisposable
{
    /// <summary>How many pages that are kept only briefly (404, 410) there are at once.</summary>
    public const int MaxBrief = 1000;

    private readonly ConcurrentDictionary<PageAddress, PageSlot> slots = new();
    private readonly TagIndex tagged = new();
    private readonly HashSet<PageSlot> composing = [];
    private readonly Lock gate = new();
    private readonly ChangeFeed changes;
    private readonly RotationWeights weights;
    private readonly TimeProvider time;
    private readonly long maxBytes;
    private long generations;
    private long bytes;
    private int brief;

    public PageStore(PageCacheOptions options, ChangeFeed changes, RotationWeights weights, TimeProvider time)
    {
        (maxBytes, this.changes, this.weights, this.time) = ((long)options.Megabytes << 20, changes, weights, time);
        changes.Evicted += Evict;
        weights.Changed += Reweigh;
    }

    /// <summary>Bytes of the kept pages.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>Addresses with something kept.</summary>
    public int Count => slots.Count;

    /// <summary>Minutes since 1970, for the groups of large rotations.</summary>
    public long Minute => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    public PageSlot? Find(in PageAddress address) => slots.TryGetValue(address, out var slot) && !(slot.IsBrief && slot.Expires <= Environment.TickCount64) ? slot : null;

    public void Dispose()
    {
        changes.Evicted -= Evict;
        weights.Changed -= Reweigh;
    }

    /// <summary>Begins to compose a page; <see cref="Close"/> must follow.</summary>
    /// <returns>The page's slot and the generation that it is begun in.</returns>
    public (PageSlot Slot, long Generation) Open(in PageAddress address, IReadOnlyList<string> queryKeys)
    {
        lock (gate)
        {
            var slot = slots.GetOrAdd(address, static (a, s) => new PageSlot(a, s.queryKeys, ++s.store.generations), (queryKeys, store: this));
            if (slot.IsBrief && slot.Expires <= Environment.TickCount64)
            {
                Empty(slot);
            }

            slot.Composing++;
            composing.Add(slot);
            return (slot, slot.Generation);
        }
    }

    public void Close(PageSlot slot)
    {
        lock (gate)
        {
            if (--slot.Composing == 0)
            {
                composing.Remove(slot);
                if (slot.IsEmpty)
                {
                    Remove(slot);
                }
            }
        }
    }

    /// <summary>Keeps a page, unless something was evicted since it was begun in that generation.</summary>
    /// <param name="slot">As opened.</param>
    /// <param name="page">The page.</param>
    /// <param name="composed">Its tags and plan.</param>
    /// <param name="generation">As opened.</param>
    /// <param name="lifetime">For how long; null until it is evicted.</param>
    public bool Keep(PageSlot slot, CachedPage page, PageComposition composed, long generation, TimeSpan? lifetime)
    {
        lock (gate)
        {
            if (slot.Generation != generation)
            {
                return false;
            }

            var now = Environment.TickCount64;
            Change(slot, () => slot.Keep(page, composed.Planned(), now, lifetime is { } span ? now + (long)span.TotalMilliseconds : long.MaxValue));
            tagged.Label(slot, composed.Tags.Concat(composed.Planned().Candidates));
            MakeRoom();
            return true;
        }
    }

    /// <summary>Puts the same page in place of another, smaller.</summary>
    public void Replace(PageSlot slot, CachedPage old, CachedPage smaller)
    {
        lock (gate)
        {
            if (slot.Plan is { } plan && slot.Find(old.Variant, old.Encoding) == old)
            {
                Change(slot, () => slot.Keep(smaller, plan, slot.KeptAt, slot.Expires));
            }
        }
    }

    private void Evict(IReadOnlySet<string> tags)
    {
        lock (gate)
        {
            Outdate();
            foreach (var slot in tagged.With(tags))
            {
                Remove(slot);
            }
        }
    }

    private void Reweigh(string key, double weight)
    {
        lock (gate)
        {
            Outdate();
            foreach (var slot in tagged.With(key))
            {
                slot.Generation = ++generations;
                Change(slot, () => slot.Replan(slot.Plan!.With(key, weight), Minute));
            }
        }
    }

    // What is being composed may have read what has changed since.
    private void Outdate()
    {
        foreach (var slot in composing)
        {
            slot.Generation = ++generations;
        }
    }

    private void Change(PageSlot slot, Action change)
    {
        (bytes, brief) = (bytes - slot.Bytes, brief - (slot.IsBrief ? 1 : 0));
        change();
        (bytes, brief) = (bytes + slot.Bytes, brief + (slot.IsBrief ? 1 : 0));
    }

    private void Empty(PageSlot slot)
    {
        Change(slot, slot.Forget);
        tagged.Remove(slot);
    }

    private void Remove(PageSlot slot)
    {
        Empty(slot);
        // While it is composed it stays, so that its generation is not forgotten.
        if (slot.Composing == 0)
        {
            slots.TryRemove(KeyValuePair.Create(slot.Address, slot));
        }
    }

    /// <summary>Above a limit, takes away a tenth: first what was never served a second time, then what was served longest ago.</summary>
    private void MakeRoom()
    {
        if (brief > MaxBrief)
        {
            Sweep(slots.Values.Where(s => s.IsBrief).OrderBy(s => s.KeptAt), () => brief <= MaxBrief * 9 / 10);
        }

        if (bytes > maxBytes)
        {
            Sweep(slots.Values.Where(s => !s.IsEmpty).OrderBy(s => s.LastServed > 0).ThenBy(s => Math.Max(s.LastServed, s.KeptAt)), () => bytes <= maxBytes * 9 / 10);
        }
    }

    private void Sweep(IEnumerable<PageSlot> inOrder, Func<bool> isEnough)
    {
        foreach (var slot in inOrder.ToList().TakeWhile(_ => !isEnough()))
        {
            Remove(slot);
        }
    }
}
