using Blog.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Blog.Tests;

/// <summary>
/// The PostgreSQL server for tests: the one that the environment names, else a cluster of the run's own where PostgreSQL is
/// installed. Each test gets a throw-away database on it.
/// </summary>
public static class TestPostgres
{
    /// <summary>The environment variable that holds the server's connection string.</summary>
    public const string Variable = "BLOG_TEST_POSTGRES";

    private static readonly string? Named = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;
    private static readonly Lazy<string> Server = new(() => Named ?? PostgresCluster.Start());
    private static readonly Lazy<string> Migrated = new(Migrate);
    private static readonly Lock Gate = new();
    private static Task dropping = Task.CompletedTask;

    static TestPostgres() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DropTheRest();

    /// <summary>Why tests on PostgreSQL are skipped; null where there is a server.</summary>
    public static string? Absent => Named is null ? PostgresCluster.Absent : null;

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public static string NewDatabase()
    {
        var name = NewName();
        Execute($"CREATE DATABASE {name}");
        return On(name);
    }

    /// <summary>Makes a database with this program's schema, and nothing in it, and returns its connection string.</summary>
    public static string NewMigratedDatabase()
    {
        var name = NewName();
        Execute($"CREATE DATABASE {name} TEMPLATE {Migrated.Value}");
        return On(name);
    }

    /// <summary>
    /// Deletes a database that a test has done with, while the next runs: the server writes a checkpoint for it.
    /// </summary>
    public static void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        lock (Gate)
        {
            dropping = dropping.ContinueWith(
                _ => Execute($"DROP DATABASE IF EXISTS {NameIn(connectionString)} WITH (FORCE)"), TaskScheduler.Default);
        }
    }

    /// <summary>
    /// Puts an empty database in a database's place while programs work on it: dropping its tables one by one would wait for
    /// what they read, in another order than they do.
    /// </summary>
    public static void Empty(string connectionString)
    {
        var name = NameIn(connectionString);
        Execute($"DROP DATABASE {name} WITH (FORCE)");
        Execute($"CREATE DATABASE {name}");
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    // A cluster of the run's own goes as a whole.
    private static void DropTheRest()
    {
        if (Named is not null)
        {
            if (Migrated.IsValueCreated)
            {
                Drop(On(Migrated.Value));
            }

            dropping.Wait(TimeSpan.FromSeconds(30));
        }
    }

    private static string Migrate()
    {
        var connection = NewDatabase();
        using (var db = new PostgresDesignTime().CreateDbContext([]))
        {
            // A database that somebody is connected to cannot be copied.
            db.Database.SetConnectionString(connection + ";Pooling=false");
            db.Database.Migrate();
        }

        return NameIn(connection);
    }

    private static string NewName() => $"blog_test_{Guid.NewGuid():N}";

    private static string NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static string On(string name) =>
        new NpgsqlConnectionStringBuilder(Server.Value)
        {
            Database = name,
            MaxPoolSize = 20,
            IncludeErrorDetail = true,
        }.ToString();

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
