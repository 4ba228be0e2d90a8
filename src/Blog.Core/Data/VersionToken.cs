using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Core.Data;

/// <summary>
/// A row with optimistic concurrency: of two people who edit it at once, the second to save gets an error instead of
/// overwriting.
/// </summary>
public interface IVersioned
{
    long Version { get; }
}

/// <summary>Makes <see cref="IVersioned.Version"/> a concurrency token that each update raises by one.</summary>
public static class VersionToken
{
    internal static void Configure(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    internal static void Raise(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }

    /// <summary>
    /// Sets the version that the person saw when they began to edit, so that a save on top of another one fails.
    /// </summary>
    public static void ExpectVersion(this DbContext db, IVersioned entity, long seen)
    {
        var version = db.Entry(entity).Property(nameof(IVersioned.Version));
        version.OriginalValue = seen;
        // An edit that touches only what hangs on the row (an article's tags) must raise the version too.
        version.IsModified = true;
    }

    /// <summary>
    /// Makes the next save fail when another transaction has changed or deleted a row since it was read, even if nothing of it
    /// changes. The rows are checked in the order of their keys, so that two such saves at once cannot deadlock.
    /// </summary>
    public static void ExpectUnchanged(this DbContext db, params IVersioned[] entities)
    {
        foreach (var entity in entities)
        {
            db.Entry(entity).Property(nameof(IVersioned.Version)).IsModified = true;
        }
    }
}
