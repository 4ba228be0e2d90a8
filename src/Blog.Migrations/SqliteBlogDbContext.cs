using System.Data.Common;
using Blog.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace Blog.Migrations;

/// <summary>The context on SQLite; it adds its own set of migrations and reads the engine's errors.</summary>
public sealed class SqliteBlogDbContext(
    DbContextOptions<SqliteBlogDbContext> options, IEnumerable<IModelContributor> contributors, TimeProvider time,
    ChangeFeed feed)
    : BlogDbContext(options, contributors, time, feed)
{
    private const string Failed = "constraint failed: ";

    protected override WriteFailure Classify(DbException error) => error is not SqliteException told
        ? WriteFailure.Other
        : told.SqliteExtendedErrorCode switch
        {
            SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY or SQLITE_CONSTRAINT_ROWID => WriteFailure.UniqueViolation,
            // A foreign key that restricts a deletion is a trigger to the engine. There are no others: EF's rebuilds drop them.
            SQLITE_CONSTRAINT_FOREIGNKEY or SQLITE_CONSTRAINT_TRIGGER => WriteFailure.ForeignKeyViolation,
            SQLITE_FULL => WriteFailure.DiskFull,
            _ => WriteFailure.Other,
        };

    // The engine says it in the message alone: SQLite Error 19: 'UNIQUE constraint failed: Pictures.Hash'.
    protected override string ConstraintIn(DbException error) =>
        error.Message.IndexOf(Failed, StringComparison.Ordinal) is >= 0 and var at
            ? error.Message[(at + Failed.Length)..].TrimEnd('\'', '.')
            : "";
}
