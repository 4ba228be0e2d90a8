using Blog.Content.Articles;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Archive;

/// <summary>
/// How many articles stand in which year and month, as the site's clocks
/// count them; counted on one index, once after each change.
/// </summary>
public sealed class ArchiveCalendar(IServiceScopeFactory scopes, ChangeFeed changes)
{
    private const int MostYears = 300;

    private readonly KeyedSnapshot<TimeZoneInfo, IReadOnlyList<int>> years =
        new(scopes, changes, 1, ReadYearsAsync, typeof(Article));
    private readonly KeyedSnapshot<(TimeZoneInfo Zone, int Year), IReadOnlyList<int>> months =
        new(scopes, changes, MostYears, (db, key) => CountMonthsAsync(db, key.Zone, key.Year), typeof(Article));

    /// <summary>The years that have articles, newest first: one index look-up for each year, none for each article.</summary>
    public Task<IReadOnlyList<int>> YearsAsync(TimeZoneInfo zone) => years.GetAsync(zone);

    /// <summary>The number of articles in each of a year's twelve months.</summary>
    public Task<IReadOnlyList<int>> MonthsAsync(TimeZoneInfo zone, int year) => months.GetAsync((zone, year));

    /// <summary>What was published in so many months from the given one on.</summary>
    public static IQueryable<Article> Within(BlogDbContext db, TimeZoneInfo zone, int year, int month, int months)
    {
        var (from, to) =
            (StartOf(year, month, zone), StartOf(year + (month - 1 + months) / 12, (month - 1 + months) % 12 + 1, zone));
        return db.Articles.Published().Where(a => a.PublishedAt >= from && a.PublishedAt < to);
    }

    /// <summary>When a year begins and ends in a zone, in UTC.</summary>
    public static (DateTime From, DateTime Until) SpanOf(int year, TimeZoneInfo zone) =>
        (StartOf(year, 1, zone), StartOf(year + 1, 1, zone));

    private static async Task<IReadOnlyList<int>> ReadYearsAsync(BlogDbContext db, TimeZoneInfo zone)
    {
        var found = new List<int>();
        for (var before = DateTime.MaxValue; found.Count < MostYears;)
        {
            var newest = await db.Articles.Published().Where(a => a.PublishedAt < before).MaxAsync(a => a.PublishedAt);
            if (newest is null)
            {
                break;
            }

            found.Add(TimeZoneInfo.ConvertTimeFromUtc(newest.Value, zone).Year);
            before = StartOf(found[^1], 1, zone);
        }

        return found;
    }

    private static async Task<IReadOnlyList<int>> CountMonthsAsync(BlogDbContext db, TimeZoneInfo zone, int year)
    {
        var counts = new int[12];
        for (var month = 1; month <= 12; month++)
        {
            counts[month - 1] = await Within(db, zone, year, month, 1).CountAsync();
        }

        return counts;
    }

    // Where the clocks skip midnight, the month begins when they go on.
    private static DateTime StartOf(int year, int month, TimeZoneInfo zone)
    {
        var local = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
