namespace Blog.Web.PageCache;

/// <summary>Index from cache tag to cached pages, for eviction. Not safe for threads: the store's lock guards it.</summary>
internal sealed class TagIndex
{
    private readonly Dictionary<string, HashSet<PageCacheEntry>> slots = [];

    public void Label(PageCacheEntry slot, IEnumerable<string> tags)
    {
        foreach (var tag in tags.Where(slot.Tags.Add))
        {
            if (!slots.TryGetValue(tag, out var tagged))
            {
                slots[tag] = tagged = [];
            }

            tagged.Add(slot);
        }
    }

    public void Remove(PageCacheEntry slot)
    {
        foreach (var tag in slot.Tags)
        {
            if (slots.TryGetValue(tag, out var tagged) && tagged.Remove(slot) && tagged.Count == 0)
            {
                slots.Remove(tag);
            }
        }

        slot.Tags.Clear();
    }

    /// <summary>Cached pages with any of these tags; a copy, as the caller is about to change the index.</summary>
    public HashSet<PageCacheEntry> With(params IEnumerable<string> tags) =>
        [.. tags.SelectMany(tag => slots.TryGetValue(tag, out var tagged) ? tagged : Enumerable.Empty<PageCacheEntry>())];
}
