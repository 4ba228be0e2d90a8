using System.Globalization;
using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>Reads pages of the ledger, newest first, by keyset.</summary>
public sealed class LedgerReader(BlogDbContext db, DonationFormReader desk)
{
    public const int Rows = 50;

    private const string DayFormat = "yyyyMMdd";

    /// <param name="before">The place after which the page begins; null for the first.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Null for a place that the ledger never named.</returns>
    public async Task<LedgerPage?> ReadAsync(string? before, CancellationToken ct)
    {
        var places = db.Donations.AsNoTracking();
        if (before is not null)
        {
            if (before.Split('-') is not [var typedDay, var typedId]
                || !DateOnly.TryParseExact(typedDay, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || !long.TryParse(typedId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            places = places.Where(d => d.Day < day || (d.Day == day && d.Id < id));
        }

        var found = await places.OrderByDescending(d => d.Day).ThenByDescending(d => d.Id).Take(Rows + 1).ToListAsync(ct);
        var rows = found.Take(Rows).ToList();
        return new(rows, await desk.NamesAsync(rows.Select(d => d.ArticleId), ct), await SumsAsync(ct),
            before is null ? null : "/admin/donations", found.Count > Rows
                ? $"/admin/donations?before={rows[^1].Day.ToString(DayFormat, CultureInfo.InvariantCulture)}-{rows[^1].Id}"
                : null);
    }

    /// <summary>All that was ever given, by currency, the most frequent first.</summary>
    private async Task<IReadOnlyList<(Amount Sum, int Count)>> SumsAsync(CancellationToken ct)
    {
        var sums = await db.Donations.GroupBy(d => d.Currency)
            .Select(g => new { g.Key, Sum = g.Sum(d => d.Minor), Count = g.Count() })
            .ToListAsync(ct);
        return [.. sums.OrderByDescending(s => s.Count)
            .ThenBy(s => s.Key)
            .Select(s => (new Amount(s.Sum, Currency.Find(s.Key)!), s.Count))];
    }
}

/// <summary>One page of the ledger.</summary>
/// <param name="Articles">The articles of its rows; one that was deleted for good is missing.</param>
/// <param name="Sums">All that was ever given, by currency.</param>
public sealed record LedgerPage(
    IReadOnlyList<Donation> Rows, IReadOnlyDictionary<long, ArticleName> Articles, IReadOnlyList<(Amount Sum, int Count)> Sums,
    string? Newer, string? Older);
