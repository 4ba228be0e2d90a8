using Blog.Ads.Slots;
using Blog.Core.Money;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>What chosen days cost, before anybody has asked for them.</summary>
/// <param name="Slot">Where.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Served">How often the slot was served of late; null while that is not counted.</param>
public sealed record RunQuote(AdSlot Slot, DateOnly From, DateOnly To, SlotServes? Served)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Of the whole run; null for a price on request.</summary>
    public Amount? Price => RunPrice.Of(Slot, From, To);

    /// <summary>
    /// The price of a thousand serves (CPM) if these days are like those of late; where advertisers share the slot, of an equal
    /// share. Null without a price, or where nothing was served yet.
    /// </summary>
    public Amount? PerThousand =>
        Price is { } price && Served is { Count: > 0, Days: > 0 } lately
            ? price with
            {
                Minor = (long)Math.Round(
                    1000m * price.Minor * lately.Days * Slot.Capacity / ((decimal)lately.Count * Days),
                    MidpointRounding.AwayFromZero),
            }
            : null;

    /// <summary>How the price is counted; empty for one on request.</summary>
    public string Counting(IStringLocalizer<Texts> t)
    {
        if (RunPrice.Of(Slot) is not { } each)
        {
            return "";
        }

        var periods = RunPrice.Periods(Slot.Per, From, To);
        return Slot.Per == PricePeriod.Week
            ? t["Days: {0}, counted in whole weeks of 7: {1} × {2}.", Days, periods, each.Show()]
            : t["Days: {0}, counted in months of {1}, rounded up: {2} × {3}.", Days, RunPrice.MonthDays, periods, each.Show()];
    }

    /// <summary>What a thousand serves cost, in words; empty where that is not known.</summary>
    public string Thousand(IStringLocalizer<Texts> t) => PerThousand is not { } price ? ""
        : Slot.Capacity == 1
            ? t["About {0} for a thousand times served (CPM), going by recent days.", price.Show()]
            : t["About {0} for a thousand times served (CPM), going by recent days and an equal share for each advertiser.",
                price.Show()];

    private string Sum(IStringLocalizer<Texts> t) =>
        Price is { } price ? t["Price: {0}.", price.Show()] : t["Price on request"] + ".";

    /// <summary>All of it in one line.</summary>
    public string Line(IStringLocalizer<Texts> t) => string.Join(
        ' ',
        new[] { Sum(t), Counting(t), Thousand(t) }
            .Where(part => part.Length > 0));
}
