using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>What one context has saved and not yet committed.</summary>
internal sealed class ChangeLog
{
    private readonly HashSet<Type> types = [];
    private readonly HashSet<string> tags = [];
    private readonly List<(object Row, bool IsNew)> rows = [];

    public void Note(ChangeTracker tracker, ChangeFeed feed)
    {
        foreach (var entry in tracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            types.Add(entry.Metadata.ClrType);
            tags.UnionWith(feed.TagsOf(entry));
            if (feed.IsFollowed(entry.Metadata.ClrType))
            {
                rows.Add((entry.Entity, entry.State == EntityState.Added));
            }
        }
    }

    public void Note(Type type, IEnumerable<string> changed)
    {
        types.Add(type);
        tags.UnionWith(changed);
    }

    public void Committed(ChangeFeed feed)
    {
        if (types.Count > 0)
        {
            var (changedTypes, changedTags, changedRows) = (new HashSet<Type>(types), new HashSet<string>(tags), rows.ToArray());
            Clear();
            feed.Publish(changedTypes, changedTags, changedRows);
        }
    }

    public void RolledBack() => Clear();

    private void Clear()
    {
        types.Clear();
        tags.Clear();
        rows.Clear();
    }
}
