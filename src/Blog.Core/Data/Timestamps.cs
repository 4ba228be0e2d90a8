using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>A row that knows when it was made and last saved (UTC).</summary>
public interface ITimestamped
{
    DateTime CreatedAt { get; }

    DateTime SavedAt { get; }
}

/// <summary>Sets the times of <see cref="ITimestamped"/> rows on save.</summary>
internal static class Timestamps
{
    public static void Set(ChangeTracker tracker, DateTime now)
    {
        foreach (var entry in tracker.Entries<ITimestamped>())
        {
            if (entry.State == EntityState.Added)
            {
                entry.Property(nameof(ITimestamped.CreatedAt)).CurrentValue = now;
            }

            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Property(nameof(ITimestamped.SavedAt)).CurrentValue = now;
            }
        }
    }
}
