namespace Blog.Web.PageCache;

/// <summary>Which kept pages carry a tag. Not safe for threads: the store's lock guards it.</summary>
internal sealed class TagIndex
{
    private readonly Dictionary<string, HashSet<PageSlot>> slots = [];

    public void Label(PageSlot slot, IEnumerable<string> tags)
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

    public void Remove(PageSlot slot)
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

    /// <summary>A copy, as who asks is about to change them.</summary>
    public HashSet<PageSlot> With(params IEnumerable<string> tags) =>
        [.. tags.SelectMany(tag => slots.TryGetValue(tag, out var tagged) ? tagged : Enumerable.Empty<PageSlot>())];
}
