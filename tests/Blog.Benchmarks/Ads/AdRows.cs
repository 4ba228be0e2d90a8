using System.Globalization;
using Blog.Benchmarks.Scale;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Ads;

/// <summary>Writes 1,000 campaigns of one ad each, and what each did on each day of three years.</summary>
internal static class AdRows
{
    public const int Campaigns = 1_000;
    public const string Token = "AAAAAAAAAAAAAAAAAAAAA500";

    private const int Days = 1_095;
    private const int Slots = 4;
    private const int Advertisers = 100;

    /// <returns>How many daily rows of ads.</returns>
    public static int Write(string folder)
    {
        using var connection = Open(folder);
        using var transaction = connection.BeginTransaction();
        WriteCampaigns(connection, transaction);
        var rows = WriteDays(connection, transaction);
        transaction.Commit();
        return rows;
    }

    /// <summary>Waits until the program has added up all months that are over.</summary>
    public static async Task SealedAsync(string folder)
    {
        var last = Text(new DateOnly(DateTime.UtcNow.AddDays(-2).Year, DateTime.UtcNow.AddDays(-2).Month, 1).AddMonths(-1));
        for (var tries = 0; tries < 3_000; tries++)
        {
            using (var connection = Open(folder))
            using (var command = connection.CreateCommand())
            {
                command.CommandText = "SELECT COALESCE(MAX(Month), '') FROM AdMonths";
                if (string.CompareOrdinal((string)command.ExecuteScalar()!, last) >= 0)
                {
                    return;
                }
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The months were not added up.");
    }

    private static void WriteCampaigns(SqliteConnection connection, SqliteTransaction transaction)
    {
        var (start, end, now) = (DateTime.UtcNow.Date.AddDays(-Days), DateTime.UtcNow.Date.AddDays(30), DateTime.UtcNow);
        using var slots = new TableWriter(
            connection, transaction, "AdSlots", "Id", "Name", "Kinds", "Pages", "CategoryIds", "IsOn",
            "Capacity", "Version", "CreatedAt", "SavedAt");
        for (var id = 101; id <= 100 + Slots; id++)
        {
            slots.Write(id, $"Slot {id}", 15, 255, "[]", 1, 12, 1, now, now);
        }

        using var advertisers = new TableWriter(
            connection, transaction, "Advertisers", "Id", "Name", "Version", "CreatedAt", "SavedAt");
        using var campaigns = new TableWriter(connection, transaction, "Campaigns", "Id", "AdvertiserId", "Name", "StartsAt",
            "EndsAt", "SlotIds", "CategoryIds", "TagIds", "Languages",
            "Weight", "TotalCap", "IsEven", "PriceMinor", "Currency", "ReportToken", "Version", "CreatedAt", "SavedAt");
        using var ads = new TableWriter(connection, transaction, "Ads", "Id", "CampaignId", "Kind", "Title", "Url", "Weight",
            "IsOn", "Version", "CreatedAt", "SavedAt");
        for (var id = 1; id <= Campaigns; id++)
        {
            var advertiser = 1 + ((id - 1) % Advertisers);
            if (advertiser == id)
            {
                advertisers.Write(id, $"Advertiser {id}", 1, now, now);
            }

            campaigns.Write(id, advertiser, $"Campaign {id}", start, end, $"[{101 + (id % Slots)}]", "[]", "[]", "[]", 100,
                600_000, 1, 5_000 + id, id % 3 == 0 ? "USD" : "EUR",
                id == 500 ? Token : "", 1, now, now);
            ads.Write(id, id, 1, $"Ad {id}", "https://ads.example.org/", 100, 1, 1, now, now);
        }
    }

    private static int WriteDays(SqliteConnection connection, SqliteTransaction transaction)
    {
        var random = new Random(6);
        using var slots = new TableWriter(connection, transaction, "AdSlotDays", "Day", "SlotId", "Offered");
        using var days = new TableWriter(connection, transaction, "AdDays", "Day", "AdId", "SlotId", "Served", "ServedCrawlers",
            "ServedPreviews", "ServedPrefetches", "ServedStaff",
            "Viewed", "ViewedFiltered", "Clicked", "ClickedCrawlers", "ClickedRepeats");
        using var articles = new TableWriter(
            connection, transaction, "AdArticleDays", "Day", "AdId", "ArticleId", "Served", "Viewed", "Clicked");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        for (var ago = Days - 1; ago >= 0; ago--)
        {
            var day = Text(today.AddDays(-ago));
            for (var slot = 101; slot <= 100 + Slots; slot++)
            {
                slots.Write(day, slot, 200_000);
            }

            for (var ad = 1; ad <= Campaigns; ad++)
            {
                var served = random.Next(300, 700);
                days.Write(day, ad, 101 + (ad % Slots), served, served / 6, 3, 2, 1, served * 6 / 10, 2, random.Next(5), 1, 1);
                // Half of an ad's days on one article, half on another.
                articles.Write(day, ad, (ad + (ago % 2)) % 40, served, served * 6 / 10, 2);
            }
        }

        return Days * Campaigns;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "blog.db")}");
        connection.Open();
        return connection;
    }
}
