using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>Adds up the ledger of the last twelve months, by article and month; currencies are never mixed.</summary>
public sealed class IncomeReader(BlogDbContext db, DonationFormReader desk)
{
    public const int Months = 12;

    public async Task<Income> ReadAsync(CancellationToken ct)
    {
        var today = desk.Today;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var found = await db.Donations.Where(d => d.Day >= first).GroupBy(d => new { d.Day, d.ArticleId, d.Currency })
            .Select(g => new { g.Key.Day, g.Key.ArticleId, g.Key.Currency, Sum = g.Sum(d => d.Minor), Count = g.Count() })
            .ToListAsync(ct);
        var names = await desk.NamesAsync(found.Select(f => f.ArticleId), ct);
        var currencies = found.GroupBy(f => f.Currency).OrderByDescending(g => g.Sum(f => f.Count)).ThenBy(g => g.Key).Select(g =>
        {
            var currency = Currency.Find(g.Key)!;
            var rows = g.GroupBy(f => f.ArticleId).Select(a => new IncomeRow(
                a.Key,
                a.Key is { } id ? names.GetValueOrDefault(id) : null,
                Sums(a.Select(f => (MonthOf(first, f.Day), f.Sum)))));
            return new CurrencyIncome(
                currency,
                Sums(g.Select(f => (MonthOf(first, f.Day), f.Sum))),
                [.. rows.OrderByDescending(r => r.Total).ThenBy(r => r.ArticleId)]);
        });
        return new(first, [.. currencies]);
    }

    private static int MonthOf(DateOnly first, DateOnly day) => ((day.Year - first.Year) * Months) + day.Month - first.Month;

    private static long[] Sums(IEnumerable<(int Month, long Sum)> given)
    {
        var sums = new long[Months];
        foreach (var (month, sum) in given.Where(g => g.Month is >= 0 and < Months))
        {
            sums[month] += sum;
        }

        return sums;
    }
}

/// <summary>What came in during twelve months.</summary>
/// <param name="First">The first day of the first month.</param>
/// <param name="Currencies">The one with the most donations first.</param>
public sealed record Income(DateOnly First, IReadOnlyList<CurrencyIncome> Currencies);

/// <summary>What came in of one currency.</summary>
/// <param name="Months">Smallest units by month, the oldest first.</param>
/// <param name="Rows">By article, the highest sum first; without one stands for the blog as a whole.</param>
public sealed record CurrencyIncome(Currency Currency, IReadOnlyList<long> Months, IReadOnlyList<IncomeRow> Rows)
{
    public Amount Total => new(Months.Sum(), Currency);

    /// <summary>A month's part of the highest one, in whole percent; of what is above zero at least 1.</summary>
    public int HeightOf(int month) => Months[month] == 0 ? 0 : Math.Max(1, (int)((decimal)Months[month] * 100 / Months.Max()));

    public Amount Of(long minor) => new(minor, Currency);
}

/// <summary>What came in for one article.</summary>
/// <param name="ArticleId">Null for the blog as a whole.</param>
/// <param name="Article">Null too where the article was deleted for good.</param>
public sealed record IncomeRow(long? ArticleId, ArticleName? Article, IReadOnlyList<long> Months)
{
    public long Total => Months.Sum();
}
