using Npgsql;

namespace Blog.Tests;

/// <summary>The PostgreSQL server for tests, named by the environment; each test gets a throw-away database on it.</summary>
public static class TestPostgres
{
    /// <summary>The environment variable that holds the server's connection string.</summary>
    public const string Variable = "BLOG_TEST_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    /// <summary>Why tests on PostgreSQL are skipped; null where there is a server.</summary>
    public static string? Absent => Server is null ? $"No PostgreSQL: set {Variable} to a connection string that may create databases." : null;

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public static string NewDatabase()
    {
        var name = $"blog_test_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();
    }

    /// <summary>Deletes a database that <see cref="NewDatabase"/> made.</summary>
    public static void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
