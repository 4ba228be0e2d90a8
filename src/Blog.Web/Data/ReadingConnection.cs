using Microsoft.Data.Sqlite;

namespace Blog.Web.Data;

/// <summary>An open connection that only reads, and the statements that it has prepared. For one query at a time.</summary>
internal sealed class ReadingConnection : IDisposable
{
    /// <summary>A page has two to five statements of its own; the program some two hundred.</summary>
    private const int MaxStatements = 100;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    public ReadingConnection(string connectionString, SqlitePragmas pragmas)
    {
        // Not from the pool: a connection that goes back there forgets its statements.
        connection = new(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        pragmas.Apply(connection);
        using var readOnly = new SqliteCommand("PRAGMA query_only = 1", connection);
        readOnly.ExecuteNonQuery();
    }

    public SqliteDataReader Execute(SqliteCommand asked)
    {
        var command = Statement(asked.CommandText);
        command.CommandTimeout = asked.CommandTimeout;
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command.ExecuteReader();
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Statement(string sql)
    {
        if (prepared.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (prepared.Count >= MaxStatements)
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }

            prepared.Clear();
        }

        return prepared[sql] = new SqliteCommand(sql, connection);
    }
}
