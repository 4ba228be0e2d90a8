using Blog.Ads.Campaigns;
using Blog.Core.Money;

namespace Blog.Ads.Reports;

/// <summary>What campaigns bring in, of one currency, by the month in which they begin.</summary>
/// <param name="Months">The newest first.</param>
public sealed record Income(Currency Currency, IReadOnlyList<IncomeMonth> Months)
{
    public Amount Received => new(Months.Sum(m => m.ReceivedMinor), Currency);

    public Amount Outstanding => new(Months.Sum(m => m.OutstandingMinor), Currency);

    public Amount Of(long minor) => new(minor, Currency);

    /// <summary>Adds up by currency, the one with the most campaigns first; currencies are never mixed.</summary>
    /// <param name="campaigns">Those without a price do not matter. A deleted one counts only where it was paid.</param>
    /// <param name="monthOf">The first day of the month in which a moment (UTC) lies for the owner.</param>
    public static IReadOnlyList<Income> Of(IEnumerable<CampaignFacts> campaigns, Func<DateTime, DateOnly> monthOf) =>
        [.. campaigns.Where(c => c.Price is not null && (c.PaidAt is not null || c.State != CampaignState.Deleted))
            .GroupBy(c => c.Price!.Value.Currency).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Code)
            .Select(g => new Income(
                g.Key, [.. g.GroupBy(c => monthOf(c.StartsAt)).OrderByDescending(m => m.Key).Select(m => new IncomeMonth(
                    m.Key,
                    m.Where(c => c.PaidAt is not null).Sum(c => c.PriceMinor),
                    m.Where(c => c.PaidAt is null).Sum(c => c.PriceMinor)))]))];
}

/// <summary>One month's sums, in smallest units.</summary>
/// <param name="ReceivedMinor">Of campaigns that are marked as paid.</param>
/// <param name="OutstandingMinor">Agreed and not paid.</param>
public sealed record IncomeMonth(DateOnly Month, long ReceivedMinor, long OutstandingMinor);
