using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Scale;

/// <summary>
/// Inserts rows into one table by one prepared statement; columns that it is not told of get the empty value of their type.
/// </summary>
public sealed class TableWriter : IDisposable
{
    private readonly SqliteCommand insert;

    /// <exception cref="ArgumentException">The table has no such column: the
    /// schema has changed, and this generator has not.</exception>
    public TableWriter(SqliteConnection connection, SqliteTransaction transaction, string table, params string[] columns)
    {
        // A table numbers its own rows when it is not told.
        var all = Columns(connection, table, columns.Contains("Id"));
        if (columns.Except(all.Select(c => c.Name)).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"{table} has no column {unknown}.", nameof(columns));
        }

        var values = all.Select(c => Array.IndexOf(columns, c.Name) is >= 0 and var at ? $"$p{at}" : c.Empty);
        insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", all.Select(c => $"\"{c.Name}\""))}) VALUES "
            + $"({string.Join(", ", values)})";
        insert.Parameters.AddRange(columns.Select((_, at) => new SqliteParameter { ParameterName = $"$p{at}" }));
        insert.Prepare();
    }

    /// <param name="values">In the order of the columns.</param>
    public void Write(params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            insert.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        insert.ExecuteNonQuery();
    }

    public void Dispose() => insert.Dispose();

    private static List<(string Name, string Empty)> Columns(SqliteConnection connection, string table, bool withId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, type, \"notnull\" FROM pragma_table_info($table) WHERE name <> 'Id' OR $given";
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$given", withId);
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
        {
            found.Add((reader.GetString(0), reader.GetInt64(2) == 0 ? "NULL" : reader.GetString(1) == "TEXT" ? "''" : "0"));
        }

        return found;
    }
}
