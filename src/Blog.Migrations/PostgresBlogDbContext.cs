using System.Data.Common;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Blog.Migrations;

/// <summary>The context on PostgreSQL; it adds its own set of migrations and reads the server's errors.</summary>
public sealed class PostgresBlogDbContext(
    DbContextOptions<PostgresBlogDbContext> options, IEnumerable<IModelContributor> contributors, TimeProvider time,
    ChangeFeed feed)
    : BlogDbContext(options, contributors, time, feed)
{
    protected override WriteFailure Classify(DbException error) => error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => WriteFailure.UniqueViolation,
        PostgresErrorCodes.ForeignKeyViolation => WriteFailure.ForeignKeyViolation,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => WriteFailure.SerializationFailure,
        PostgresErrorCodes.DiskFull => WriteFailure.DiskFull,
        _ => WriteFailure.Other,
    };

    protected override string ConstraintIn(DbException error) => (error as PostgresException)?.ConstraintName ?? "";
}
