using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Witness;

/// <summary>Writes down what the database holds besides pages: schema, migrations, settings, number of rows.</summary>
public static class StoredThings
{
    private const string Schema =
        "SELECT type || ' ' || name || char(10) || coalesce(sql, '') FROM sqlite_master ORDER BY type, name";

    private const string Settings =
        "SELECT \"Key\" || ' ' || replace(Json, ',\"', ',' || char(10) || '\"') FROM Settings ORDER BY \"Key\"";

    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

    /// <summary>The hashes of all pictures, in the order in which they came.</summary>
    public static IReadOnlyList<string> Pictures(string folder)
    {
        using var db = RecordedBlog.Open(folder);
        return Rows(db, "SELECT Hash FROM Pictures ORDER BY Id").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static void Write(string folder, string part, Recording recording)
    {
        using var db = RecordedBlog.Open(folder);
        recording.Write(part, "schema\n" + Rows(db, Schema));
        recording.Write(part, "migrations\n" + Rows(db, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId"));
        recording.Write(part, "settings\n" + Normal.Text(Rows(db, Settings)));
        var tables = Rows(db, Tables).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        recording.Write(part, "rows\n" + string.Concat(tables.Select(t => $"{t} {Rows(db, $"SELECT count(*) FROM \"{t}\"")}")));
    }

    private static string Rows(SqliteConnection db, string sql)
    {
        using var command = new SqliteCommand(sql, db);
        using var reader = command.ExecuteReader();
        var text = new System.Text.StringBuilder();
        while (reader.Read())
        {
            text.Append(reader.GetValue(0)).Append('\n');
        }

        return text.ToString();
    }
}
