using Blog.Ads.Campaigns;
using Blog.Ads.Totals;

namespace Blog.Ads.Reports;

/// <summary>How far a campaign is with what was agreed.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Delivered">How many since its start.</param>
/// <param name="Agreed">How many in the whole run.</param>
/// <param name="Due">How many of them the schedule asks for by now; null where it has no end, so no schedule.</param>
/// <param name="IsBehind">Whether it has to be told: see <see cref="Of"/>.</param>
public sealed record Delivery(CapUnit Unit, long Delivered, long Agreed, long? Due, bool IsBehind)
{
    /// <summary>A running campaign may be behind its schedule by this part of it before it is said.</summary>
    public const double Tolerance = 0.05;

    /// <summary>Delivered by agreed, 0 to 1 and above.</summary>
    public double Share => (double)Delivered / Agreed;

    /// <summary>How many are missing: of an ended one to what was agreed, of a running one to its schedule.</summary>
    public long Missing => Math.Max(0, (Due ?? Agreed) - Delivered);

    /// <summary>
    /// A running or paused campaign is behind when it has delivered less than 95% of agreed × elapsed ÷ run, a steady schedule;
    /// an ended one when it has not delivered all.
    /// </summary>
    /// <param name="campaign">Its run and its cap.</param>
    /// <param name="life">All its numbers since the start.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Null for a campaign of which no number was agreed, that has not begun, or that was deleted.</returns>
    public static Delivery? Of(CampaignFacts campaign, AdSums life, DateTime now)
    {
        if (campaign.TotalCap is not { } agreed
            || campaign.State is CampaignState.Planned or CampaignState.Deleted
            || now < campaign.StartsAt)
        {
            return null;
        }

        var delivered =
            campaign.CapUnit switch { CapUnit.Viewed => life.Viewed, CapUnit.Clicked => life.Clicked, _ => life.Served };
        var isOver = campaign.State == CampaignState.Ended;
        long? due = isOver ? agreed
            : campaign.EndsAt is { } end
                ? (long)(agreed * Math.Clamp((now - campaign.StartsAt) / (end - campaign.StartsAt), 0, 1))
            : null;
        return new(campaign.CapUnit, delivered, agreed, due, isOver ? delivered < agreed : delivered < due * (1 - Tolerance));
    }
}
