using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Load;

/// <summary>Reads what the program has counted from its database file, beside the running program or after it.</summary>
public sealed class CountedViews(string folder)
{
    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "blog.db"),
        // A file that was left behind by a killed program has its log to be read first, which writes.
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = false,
    }.ConnectionString;

    /// <summary>Whether this build of the program counts views at all.</summary>
    public bool AreKept => Read("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'ArticleViews'") == 1;

    /// <summary>Views of all articles on all days.</summary>
    public long Sum() => Read("SELECT COALESCE(SUM(Views), 0) FROM ArticleViews");

    /// <summary>Waits for a flush: until the sum is what it should be, or has not changed for some intervals.</summary>
    public async Task<long> SettledAsync(long expected, TimeSpan patience)
    {
        var (last, quiet) = (Sum(), TimeSpan.Zero);
        var step = TimeSpan.FromMilliseconds(250);
        while (last != expected && quiet < patience)
        {
            await Task.Delay(step);
            var now = Sum();
            quiet = now == last ? quiet + step : TimeSpan.Zero;
            last = now;
        }

        return last;
    }

    private long Read(string sql)
    {
        using var db = new SqliteConnection(connection);
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
