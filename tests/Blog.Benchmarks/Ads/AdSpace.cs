using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Ads;

/// <summary>Writes ads into the database file of a blog that is not running, and reads what was counted of them.</summary>
public sealed class AdSpace(string folder)
{
    private const string Now = "'2026-01-01 00:00:00'";

    private static readonly string[] Tables =
        ["AdArticleDays", "AdSlotDays", "AdDays", "Ads", "Campaigns", "Advertisers", "AdSlots"];

    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "blog.db"),
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = false,
    }.ConnectionString;

    /// <summary>
    /// Four ads in three slots of the article's page, by slot and weight: the page's top is shared, the other two are not.
    /// </summary>
    public static IReadOnlyList<(int Slot, int Weight)> Ads { get; } = [(1, 300), (1, 100), (2, 100), (3, 100)];

    /// <summary>Takes all ads and slots out.</summary>
    public void Clear() => Array.ForEach(Tables, table => Write($"DELETE FROM {table}"));

    /// <summary>Puts three slots and some text ads in, each ad in a paid campaign of an advertiser of its own.</summary>
    /// <param name="totalCap">Of the first campaign, in serves; null for none.</param>
    /// <param name="count">How many of <see cref="Ads"/>.</param>
    public void Fill(long? totalCap = null, int count = 4)
    {
        Clear();
        foreach (var (id, place) in new[] { (1, 0), (2, 1), (3, 3) })
        {
            Write("INSERT INTO AdSlots (Id, Name, Place, Kinds, Pages, CategoryIds, WhenEmpty, IsOn, IsOnSale, "
                + $"Description, PriceMinor, Currency, Per, Capacity, Version, CreatedAt, SavedAt) VALUES ({id}, 'Slot {id}', "
                + $"{place}, 15, 255, '[]', 0, 1, 0, '', 0, '', 0, 1, 1, {Now}, {Now})");
        }

        for (var id = 1; id <= count; id++)
        {
            var (slot, weight) = Ads[id - 1];
            var cap = id == 1 && totalCap is { } most ? most.ToString(CultureInfo.InvariantCulture) : "NULL";
            Write("INSERT INTO Advertisers (Id, Name, Email, Website, Keywords, Sector, Note, Version, CreatedAt, "
                + $"SavedAt) VALUES ({id}, 'Zzyzx {id}', '', '', '', '', '', 1, {Now}, {Now})");
            Write("INSERT INTO Campaigns (Id, AdvertiserId, Name, Priority, StartsAt, EndsAt, IsPaused, SlotIds, CategoryIds, "
                + "TagIds, Languages, Weight, CapUnit, TotalCap, IsEven, PriceMinor, Currency, ReportToken, IsExample, "
                + $"Version, CreatedAt, SavedAt) VALUES ({id}, {id}, 'Zzyzx {id}', 0, '2020-01-01 00:00:00', "
                + $"'2999-01-01 00:00:00', 0, '[{slot}]', '[]', '[]', '[]', {weight}, 0, {cap}, 0, 0, '', '', 0, 1, "
                + $"{Now}, {Now})");
            Write("INSERT INTO Ads (Id, CampaignId, Kind, Title, Text, Action, Url, Alt, Weight, IsOn, Version, CreatedAt, "
                + $"SavedAt) VALUES ({id}, {id}, 1, 'Rent half a server from Zzyzx', 'The other half is yours too, after six. "
                + $"Backups by hand, with love.', 'Look at it', 'https://ads.example.org/{id}', '', 100, 1, 1, {Now}, {Now})");
        }
    }

    /// <summary>Serves to readers of one ad, on all days.</summary>
    public long Served(int ad) => Read($"SELECT COALESCE(SUM(Served), 0) FROM AdDays WHERE AdId = {ad}");

    /// <summary>Serves to readers of all ads.</summary>
    public long Served() => Read("SELECT COALESCE(SUM(Served), 0) FROM AdDays");

    /// <summary>Waits for a flush: until nothing more is counted.</summary>
    public async Task SettleAsync(TimeSpan patience)
    {
        var (last, quiet) = (Served(), TimeSpan.Zero);
        for (var step = TimeSpan.FromMilliseconds(250); quiet < patience;)
        {
            await Task.Delay(step);
            var now = Served();
            quiet = now == last ? quiet + step : TimeSpan.Zero;
            last = now;
        }
    }

    private void Write(string sql)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Read(string sql)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var db = new SqliteConnection(connection);
        db.Open();
        return db;
    }
}
