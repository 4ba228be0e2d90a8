using System.Collections.Concurrent;
using Blog.Core.Data;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>The store of the page cache: composed pages in bounded memory, by address and by cache tag.</summary>
/// <remarks>
/// A composition opens its slot before its first database query. An eviction raises the generation of all slots that are being
/// composed, then removes what is cached, both under the lock that storing a page takes. So a page begun before a commit is
/// never cached, and no request that comes after the commit waits for it.
/// </remarks>
public sealed class PageStore : IDisposable
{
    private readonly ConcurrentDictionary<PageCacheKey, PageCacheEntry> slots = new();
    private readonly TagIndex tagged = new();
    private readonly HashSet<PageCacheEntry> composing = [];
    private readonly Lock gate = new();
    private readonly ChangeFeed changes;
    private readonly RotationWeights weights;
    private readonly TimeProvider time;
    private readonly PageBudget budget;
    private long generations;

    public PageStore(PageCacheOptions options, ChangeFeed changes, RotationWeights weights, TimeProvider time)
    {
        (budget, this.changes, this.weights, this.time) = (new((long)options.Megabytes << 20), changes, weights, time);
        changes.Evicted += Evict;
        weights.Changed += Reweigh;
    }

    /// <summary>Bytes of the kept pages.</summary>
    public long Bytes => budget.Bytes;

    /// <summary>Addresses with something kept.</summary>
    public int Count => slots.Count;

    /// <summary>Minutes since 1970, for the groups of large rotations.</summary>
    public long Minute => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    public PageCacheEntry? Find(in PageCacheKey address) =>
        slots.TryGetValue(address, out var slot) && !(slot.IsBrief && slot.Expires <= Environment.TickCount64) ? slot : null;

    public void Dispose()
    {
        changes.Evicted -= Evict;
        weights.Changed -= Reweigh;
    }

    /// <summary>Begins to compose a page; <see cref="Close"/> must follow.</summary>
    /// <returns>The page's slot and the generation that it is begun in.</returns>
    public (PageCacheEntry Slot, long Generation) Open(in PageCacheKey address, IReadOnlyList<string> queryKeys)
    {
        lock (gate)
        {
            var slot = slots.GetOrAdd(
                address, static (a, s) => new PageCacheEntry(a, s.queryKeys, ++s.store.generations), (queryKeys, store: this));
            if (slot.IsBrief && slot.Expires <= Environment.TickCount64)
            {
                Empty(slot);
            }

            slot.Composing++;
            composing.Add(slot);
            return (slot, slot.Generation);
        }
    }

    public void Close(PageCacheEntry slot)
    {
        lock (gate)
        {
            if (--slot.Composing == 0)
            {
                composing.Remove(slot);
                slot.Composed.Clear();
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
    public bool Keep(PageCacheEntry slot, CachedPage page, PageComposition composed, long generation, TimeSpan? lifetime)
    {
        // Outside the lock, as it could deadlock: a module asked for candidates may wait for a thread that evicts.
        var plan = composed.Planned();
        lock (gate)
        {
            if (slot.Generation != generation || page.Bytes > budget.LargestPage)
            {
                return false;
            }

            var now = Environment.TickCount64;
            budget.Change(
                slot,
                () => slot.Keep(page, plan, now, lifetime is { } span ? now + (long)span.TotalMilliseconds : long.MaxValue));
            tagged.Label(slot, composed.Tags.Concat(plan.Tags));
            MakeRoom();
            return true;
        }
    }

    /// <summary>Replaces a cached page by its recompressed, smaller copy.</summary>
    public void Replace(PageCacheEntry slot, CachedPage old, CachedPage smaller)
    {
        lock (gate)
        {
            if (slot.Plan is { } plan && slot.Find(old.Variant, old.Encoding) == old)
            {
                budget.Change(slot, () => slot.Keep(smaller, plan, slot.KeptAt, slot.Expires));
            }
        }
    }

    /// <summary>Removes the pages that hold a private origin.</summary>
    public void Forget(string origin)
    {
        lock (gate)
        {
            foreach (var slot in slots.Values.Where(s => s.Address.Origin == origin))
            {
                Remove(slot);
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

    private void Reweigh(string key, Func<Candidate, Candidate> change)
    {
        lock (gate)
        {
            Outdate();
            foreach (var slot in tagged.With(key))
            {
                slot.Generation = ++generations;
                budget.Change(slot, () => slot.Replan(slot.Plan!.With(key, change), Minute));
                if (slot.IsEmpty)
                {
                    Remove(slot);
                }
            }
        }
    }

    // A page that is being composed may have read rows before they changed.
    private void Outdate()
    {
        foreach (var slot in composing)
        {
            slot.Generation = ++generations;
        }
    }

    private void Empty(PageCacheEntry slot)
    {
        budget.Change(slot, slot.Forget);
        tagged.Remove(slot);
    }

    private void Remove(PageCacheEntry slot)
    {
        Empty(slot);
        // A slot stays while its page is composed, so that its generation is not lost.
        if (slot.Composing == 0)
        {
            slots.TryRemove(KeyValuePair.Create(slot.Address, slot));
        }
    }

    private void MakeRoom()
    {
        foreach (var slot in budget.Surplus(slots.Values))
        {
            Remove(slot);
        }
    }
}
