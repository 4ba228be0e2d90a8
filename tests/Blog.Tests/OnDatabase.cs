using System.Reflection;
using Xunit.Sdk;

namespace Blog.Tests;

/// <summary>Which database a test runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Runs a theory on SQLite. What depends on the database is written
/// <c>[Theory, OnSqlite, OnPostgres] public async Task X(Database database)</c> and uses <c>new BlogApp().On(database)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL too; skips visibly where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = TestPostgres.Absent;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.Postgres]];
}

/// <summary>A test of something that only PostgreSQL does; skips visibly where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = TestPostgres.Absent;
}
