using Blog.Ads.Campaigns;

namespace Blog.Ads.Serving;

/// <summary>
/// What one campaign has had so far, in all and today, and whether it rests; counted on the way of each request.
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

    /// <summary>The count when the day began.</summary>
    public long BeforeToday(CapUnit unit) => Volatile.Read(ref befores[(int)unit]);

    /// <summary>Takes over what the database holds.</summary>
    public void Begin(CapUnit unit, long total, long today) => (totals[(int)unit], befores[(int)unit]) = (total, total - today);

    /// <summary>A new day begins: all until now was before it.</summary>
    public void Turn() => totals.CopyTo(befores, 0);

    /// <summary>
    /// Counts one; the very one that reaches the limit sends the campaign to rest, and who is counted meanwhile waits until it is
    /// off all pages: so no request that begins after it is over the limit.
    /// </summary>
    public void Count(CapUnit unit)
    {
        if (Interlocked.Increment(ref totals[(int)unit]) >= Volatile.Read(ref limit) && unit == Unit && !isOffAllPages)
        {
            Turn(rest: true);
        }
    }

    /// <summary>Sets how far the count may go for now, and lets the campaign rest or wake by it.</summary>
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
