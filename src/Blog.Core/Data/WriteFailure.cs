using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Core.Data;

/// <summary>Why a write failed, told alike on every provider.</summary>
public enum WriteFailure
{
    /// <summary>Anything else, such as a lost connection or a read-only file: nobody may explain it away, so it passes.</summary>
    Other,

    /// <summary>Somebody has changed or deleted the row since it was read.</summary>
    StaleVersion,

    /// <summary>Another row has the value that must be unique.</summary>
    UniqueViolation,

    /// <summary>The row refers to one that is gone, or others refer to the one that was to go.</summary>
    ForeignKeyViolation,

    /// <summary>Of transactions that cannot all be carried out, the database has chosen this one to roll back.</summary>
    SerializationFailure,

    /// <summary>No room is left for the database, or for a file beside it.</summary>
    DiskFull,
}

/// <summary>
/// Tells failed writes apart, whether SaveChanges, a bulk statement or the commit threw:
/// <c>catch (Exception e) when (db.FailureOf(e) == WriteFailure.UniqueViolation)</c>.
/// </summary>
public static class WriteFailures
{
    // ENOSPC of POSIX; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private const int NoSpace = 28, HandleDiskFull = unchecked((int)0x80070027), DiskFull = unchecked((int)0x80070070);

    /// <summary>What an error says of the write that it ended. It asks no database, so that a filter may call it.</summary>
    public static WriteFailure FailureOf(this BlogDbContext db, Exception error) =>
        Causes(error).Select(cause => OfOne(db, cause)).FirstOrDefault(failure => failure != WriteFailure.Other);

    /// <summary>Whether it was the unique index or key over just these properties that refused the write.</summary>
    public static bool IsTaken<TEntity>(this BlogDbContext db, Exception error, params string[] properties) =>
        Causes(error).OfType<DbException>().Where(e => db.Classify(e) == WriteFailure.UniqueViolation)
            .Select(db.ConstraintIn)
            .Any(told => NamesOf(db.Model.FindEntityType(typeof(TEntity))!, properties).Contains(told));

    private static WriteFailure OfOne(BlogDbContext db, Exception cause) => cause switch
    {
        DbUpdateConcurrencyException => WriteFailure.StaleVersion,
        DbException told => db.Classify(told),
        IOException { HResult: NoSpace or HandleDiskFull or DiskFull } => WriteFailure.DiskFull,
        _ => WriteFailure.Other,
    };

    /// <summary>What providers call a unique index or key: PostgreSQL says its name, SQLite its columns.</summary>
    private static IEnumerable<string?> NamesOf(IEntityType entity, string[] properties) =>
        entity.GetIndexes().Where(i => i.IsUnique && i.Properties.Select(p => p.Name).SequenceEqual(properties))
            .Select(i => i.GetDatabaseName())
            .Concat(entity.GetKeys().Where(k => k.Properties.Select(p => p.Name).SequenceEqual(properties))
                .Select(k => k.GetName()))
            .Append(string.Join(
                ", ", properties.Select(p => $"{entity.GetTableName()}.{entity.FindProperty(p)!.GetColumnName()}")));

    // Npgsql wraps what may pass by itself, a full disk too, in an InvalidOperationException.
    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
