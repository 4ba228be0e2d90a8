using Blog.Ads.Counting;
using Blog.Ads.Data;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Ads.Reports.Totals;

/// <summary>Adds the days of each month that is over up into one row for each ad and slot, and for each ad and article.</summary>
public sealed class MonthSealer(IServiceScopeFactory scopes, TimeProvider time, ILogger<MonthSealer> log) : BackgroundService
{
    // Counts are written within seconds; two days later none of a month is still on its way.
    private const int Grace = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting is for pages first.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SealAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The months of the ads' numbers could not be added up; trying again in an hour");
            }

            await Task.Delay(TimeSpan.FromHours(1), time, stoppingToken);
        }
    }

    /// <summary>Adds up all months that are over and not added up yet.</summary>
    public async Task SealAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        for (var month = await NextAsync(db, ct); month?.AddMonths(1).AddDays(Grace) <= today; month = month.Value.AddMonths(1))
        {
            await SealAsync(db, month.Value, ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The first month that is not added up; null while there are no days.</summary>
    private static async Task<DateOnly?> NextAsync(BlogDbContext db, CancellationToken ct)
    {
        var open = await SealedMonths.UntilAsync(db, ct);
        // Months without a single row are passed over.
        var first = await db.AdDays.Where(d => d.Day >= open).OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(ct);
        return first is { } day ? new(day.Year, day.Month, 1) : null;
    }

    private static async Task SealAsync(BlogDbContext db, DateOnly month, CancellationToken ct)
    {
        var end = month.AddMonths(1);
        db.AddRange((await db.AdDays.Where(d => d.Day >= month && d.Day < end).AsRows().SumAsync(ct)).Select(s => new AdMonth
        {
            Month = month, AdId = s.AdId, SlotId = s.SlotId,
            Served = s.Served, ServedCrawlers = s.ServedCrawlers, ServedPreviews = s.ServedPreviews, ServedPrefetches = s.ServedPrefetches, ServedStaff = s.ServedStaff,
            Viewed = s.Viewed, ViewedFiltered = s.ViewedFiltered,
            Clicked = s.Clicked, ClickedCrawlers = s.ClickedCrawlers, ClickedPreviews = s.ClickedPreviews, ClickedPrefetches = s.ClickedPrefetches,
            ClickedStaff = s.ClickedStaff, ClickedRepeats = s.ClickedRepeats, ClickedElsewhere = s.ClickedElsewhere,
        }));
        db.AddRange((await db.AdArticleDays.Where(d => d.Day >= month && d.Day < end).GroupBy(d => new { d.ArticleId, d.AdId })
                .Select(g => new { g.Key.AdId, g.Key.ArticleId, Served = g.Sum(d => d.Served), Viewed = g.Sum(d => d.Viewed), Clicked = g.Sum(d => d.Clicked) }).ToListAsync(ct))
            .Select(s => new AdArticleMonth { Month = month, AdId = s.AdId, ArticleId = s.ArticleId, Served = s.Served, Viewed = s.Viewed, Clicked = s.Clicked }));
        // Both at once or neither.
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Up to where months are added up.</summary>
internal static class SealedMonths
{
    /// <summary>The first day that is not; the first of all days while none is.</summary>
    public static async Task<DateOnly> UntilAsync(BlogDbContext db, CancellationToken ct) =>
        (await db.Set<AdMonth>().MaxAsync(m => (DateOnly?)m.Month, ct))?.AddMonths(1) ?? DateOnly.MinValue;
}
