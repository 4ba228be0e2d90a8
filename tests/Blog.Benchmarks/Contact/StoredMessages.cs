using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Contact;

/// <summary>Reads a blog's stored messages from its database file.</summary>
internal sealed class StoredMessages(string folder)
{
    public (int Stored, int Different) Count(string series)
    {
        var texts = Texts(series);
        return (texts.Count, texts.Distinct().Count());
    }

    /// <summary>Texts of one series in the inbox.</summary>
    public IReadOnlyList<string> Texts(string series)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "blog.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Text FROM ContactMessages WHERE Box = 0 AND Text LIKE $series || ' number %'";
        command.Parameters.AddWithValue("$series", series);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
