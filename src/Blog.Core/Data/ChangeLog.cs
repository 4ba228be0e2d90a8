using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>What one context has saved and not yet committed.</summary>
internal sealed class ChangeLog
{
    private readonly HashSet<Type> pending = [];

    public void Note(ChangeTracker tracker) => pending.UnionWith(tracker.Entries()
        .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Metadata.ClrType));

    public void Committed(ChangeFeed feed)
    {
        if (pending.Count > 0)
        {
            feed.Publish(new HashSet<Type>(pending));
            pending.Clear();
        }
    }

    public void RolledBack() => pending.Clear();
}
