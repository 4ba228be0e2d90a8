using Blog.Ads.Campaigns;

namespace Blog.Ads.Serving;

/// <summary>
/// Counts the serves, views and clicks of one campaign, in all and today, and
/// pauses it at its cap. Each request counts at once, not in batches.
/// </summary>
internal sealed class CampaignMeter(long campaignId, Action<CampaignMeter, bool> rests)
{
    private readonly long[] totals = new long[3];
    private readonly long[] befores = new long[3];
    private readonly Lock turning = new();
    private long limit = long.MaxValue;
    private volatile bool isResting;
    private volatile bool isOffAllPages;

    public long CampaignId => campaignId;

    public bool IsResting => isResting;

    /// <summary>The unit whose count the limit bounds.</summary>
    public CapUnit Unit { get; private set; }

    public long Total(CapUnit unit) => Volatile.Read(ref totals[(int)unit]);

    /// <summary>The count at the start of the day.</summary>
    public long BeforeToday(CapUnit unit) => Volatile.Read(ref befores[(int)unit]);

    /// <summary>Takes over what the database holds.</summary>
    public void Begin(CapUnit unit, long total, long today) => (totals[(int)unit], befores[(int)unit]) = (total, total - today);

    /// <summary>Starts a new day: daily counts begin at zero.</summary>
    public void Turn() => totals.CopyTo(befores, 0);

    /// <summary>
    /// Counts one. The request that reaches the limit pauses the campaign, and requests that count meanwhile wait until its ads
    /// are off all pages. So no later request exceeds the cap.
    /// </summary>
    public void Count(CapUnit unit)
    {
        if (Interlocked.Increment(ref totals[(int)unit]) >= Volatile.Read(ref limit) && unit == Unit && !isOffAllPages)
        {
            Turn(rest: true);
        }
    }

    /// <summary>Sets the limit of the count for now, and pauses or resumes the campaign by it.</summary>
    /// <param name="unit">What the limit counts.</param>
    /// <param name="allowed">The count at which it rests.</param>
    /// <param name="wakeBelow">The count below which a resting one wakes; at most <paramref name="allowed"/>.</param>
    public void Bound(CapUnit unit, long allowed, long wakeBelow)
    {
        Unit = unit;
        Volatile.Write(ref limit, allowed);
        var count = Total(unit);
        if (isResting ? count < wakeBelow : count >= allowed)
        {
            Turn(rest: !isResting);
        }
    }

    private void Turn(bool rest)
    {
        lock (turning)
        {
            if (isResting != rest)
            {
                (isResting, isOffAllPages) = (rest, false);
                rests(this, rest);
                isOffAllPages = rest;
            }
        }
    }
}
