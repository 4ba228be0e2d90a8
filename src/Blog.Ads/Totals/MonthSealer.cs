using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Totals;

/// <summary>
/// The job that rolls up the daily rows of each ended month into one row for each ad and slot, and for each ad and article.
/// </summary>
public sealed class MonthSealer(TimeProvider time) : PeriodicJob(TimeSpan.FromHours(1))
{
    // Counts are flushed within seconds; two days after a month's end none of its counts is pending.
    private const int Grace = 2;

    public override string Name => "Total up monthly ad numbers";

    /// <summary>Adds up all months that are over and not added up yet.</summary>
    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var db = services.GetRequiredService<BlogDbContext>();
        for (var month = await NextAsync(db, ct); month?.AddMonths(1).AddDays(Grace) <= today; month = month.Value.AddMonths(1))
        {
            await SealAsync(db, month.Value, ct);
        }
    }

    /// <summary>The first month that is not added up; null while there are no days.</summary>
    private static async Task<DateOnly?> NextAsync(BlogDbContext db, CancellationToken ct)
    {
        var open = await SealedMonths.UntilAsync(db, ct);
        // Months without a single row are passed over.
        var first = await db.AdDays.Where(d => d.Day >= open)
            .OrderBy(d => d.Day)
            .Select(d => (DateOnly?)d.Day)
            .FirstOrDefaultAsync(ct);
        return first is { } day ? new(day.Year, day.Month, 1) : null;
    }

    // In the database: an ad on a hundred articles on each day is nothing to be carried to and fro.
    private static async Task SealAsync(BlogDbContext db, DateOnly month, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AddUpAsync(db, month, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>
    /// Adds months up again that were added up and lost days since, within the caller's transaction.
    /// </summary>
    public static async Task SealAgainAsync(BlogDbContext db, IReadOnlyCollection<DateOnly> months, CancellationToken ct)
    {
        var open = await SealedMonths.UntilAsync(db, ct);
        foreach (var month in months.Where(m => m < open))
        {
            // Reports alone show them.
            await db.Set<AdMonth>().Where(m => m.Month == month).DeleteAllAsync(db, [], ct);
            await db.Set<AdArticleMonth>().Where(m => m.Month == month).DeleteAllAsync(db, [], ct);
            await AddUpAsync(db, month, ct);
        }
    }

    private static async Task AddUpAsync(BlogDbContext db, DateOnly month, CancellationToken ct)
    {
        var end = month.AddMonths(1);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "AdArticleMonths" ("Month", "AdId", "ArticleId", "Served", "Viewed", "Clicked")
            SELECT {month}, "AdId", "ArticleId", SUM("Served"), SUM("Viewed"), SUM("Clicked")
            FROM "AdArticleDays" WHERE "Day" >= {month} AND "Day" < {end} GROUP BY "ArticleId", "AdId"
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "AdMonths" ("Month", "AdId", "SlotId", "Served", "ServedCrawlers", "ServedPreviews", "ServedPrefetches", "ServedStaff", "Viewed", "ViewedFiltered",
                "Clicked", "ClickedCrawlers", "ClickedPreviews", "ClickedPrefetches", "ClickedStaff", "ClickedRepeats", "ClickedElsewhere",
                "ClickedOverLimit")
            SELECT {month}, "AdId", "SlotId", SUM("Served"), SUM("ServedCrawlers"), SUM("ServedPreviews"), SUM("ServedPrefetches"), SUM("ServedStaff"), SUM("Viewed"), SUM("ViewedFiltered"),
                SUM("Clicked"), SUM("ClickedCrawlers"), SUM("ClickedPreviews"), SUM("ClickedPrefetches"), SUM("ClickedStaff"), SUM("ClickedRepeats"), SUM("ClickedElsewhere"), SUM("ClickedOverLimit")
            FROM "AdDays" WHERE "Day" >= {month} AND "Day" < {end} GROUP BY "SlotId", "AdId"
            """, ct);
    }
}

/// <summary>Up to which day months are rolled up.</summary>
internal static class SealedMonths
{
    /// <summary>The first day that is not; the first of all days while none is.</summary>
    public static async Task<DateOnly> UntilAsync(BlogDbContext db, CancellationToken ct) =>
        (await db.Set<AdMonth>().MaxAsync(m => (DateOnly?)m.Month, ct))?.AddMonths(1) ?? DateOnly.MinValue;
}
