using Blog.Content.Articles;
using Blog.Content.Data;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Archive;

/// <summary>Reads one year of the archive, as the site's clocks count years.</summary>
internal static class ArchiveYear
{
    /// <summary>The year of the newest published article; null without any.</summary>
    public static async Task<int?> NewestAsync(BlogDbContext db, TimeZoneInfo zone, CancellationToken ct) =>
        await db.Articles.Published().MaxAsync(a => a.PublishedAt, ct) is { } newest ? TimeZoneInfo.ConvertTimeFromUtc(newest, zone).Year : null;

    public static async Task<ArchivePage> ReadAsync(BlogDbContext db, TimeZoneInfo zone, int year, CancellationToken ct)
    {
        var (from, to) = (StartOf(year, zone), StartOf(year + 1, zone));
        var entries = await db.Articles.Published().Where(a => a.PublishedAt >= from && a.PublishedAt < to)
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id)
            .Select(a => new ArchiveEntry(a.Title, a.Slug, a.PublishedAt!.Value, a.Category!.Name)).ToListAsync(ct);
        var months = entries.GroupBy(e => TimeZoneInfo.ConvertTimeFromUtc(e.PublishedAt, zone).Month).Select(g => new ArchiveMonth(g.Key, [.. g])).ToList();
        return new(year, months, await YearsAsync(db, zone, ct));
    }

    /// <summary>The years that have articles, newest first: one index look-up for each year in between, none for each article.</summary>
    private static async Task<IReadOnlyList<int>> YearsAsync(BlogDbContext db, TimeZoneInfo zone, CancellationToken ct)
    {
        var years = new List<int>();
        for (var before = DateTime.MaxValue; years.Count < 200;)
        {
            var newest = await db.Articles.Published().Where(a => a.PublishedAt < before).MaxAsync(a => a.PublishedAt, ct);
            if (newest is null)
            {
                break;
            }

            years.Add(TimeZoneInfo.ConvertTimeFromUtc(newest.Value, zone).Year);
            before = StartOf(years[^1], zone);
        }

        return years;
    }

    private static DateTime StartOf(int year, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeToUtc(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), zone);
}

/// <summary>One year of the archive.</summary>
public sealed record ArchivePage(int Year, IReadOnlyList<ArchiveMonth> Months, IReadOnlyList<int> Years)
{
    public static ArchivePage Empty { get; } = new(0, [], []);
}

/// <summary>One month's articles, newest first.</summary>
public sealed record ArchiveMonth(int Month, IReadOnlyList<ArchiveEntry> Entries);

/// <summary>One line of the archive.</summary>
public sealed record ArchiveEntry(string Title, string Slug, DateTime PublishedAt, string? Category);
