using Blog.Ads.Slots;
using Blog.Core.Money;

namespace Blog.Ads.RateCard;

/// <summary>What a run in a slot costs by the rate card.</summary>
public static class RunPrice
{
    /// <summary>Days of a month on the rate card.</summary>
    public const int MonthDays = 30;

    private const int WeekDays = 7;

    /// <summary>The price of one period; null for a price on request.</summary>
    public static Amount? Of(AdSlot slot) =>
        slot.PriceMinor > 0 && Currency.Find(slot.Currency) is { } currency ? new(slot.PriceMinor, currency) : null;

    /// <summary>
    /// The price of a run: its days in whole weeks of 7 or months of 30 days, rounded up; null for a price on request.
    /// </summary>
    /// <param name="slot">Has the price of one period.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, not before the first.</param>
    public static Amount? Of(AdSlot slot, DateOnly from, DateOnly to) =>
        Of(slot) is { } price ? price with { Minor = price.Minor * Periods(slot.Per, from, to) } : null;

    /// <summary>How many weeks or months a run is paid for.</summary>
    public static int Periods(PricePeriod per, DateOnly from, DateOnly to)
    {
        var (days, each) = (to.DayNumber - from.DayNumber + 1, per == PricePeriod.Week ? WeekDays : MonthDays);
        return (days + each - 1) / each;
    }
}
