using Blog.Ads.Campaigns;

namespace Blog.Ads.Serving;

/// <summary>Pacing: computes how far a campaign's count may go now, by its caps and by even delivery over its run.</summary>
/// <remarks>
/// What is left of the total cap when a day (UTC) begins is shared evenly over what is left of the run, so each day's goal is
/// left × (today's part of the run) ÷ (the rest of the run); within the day the count may be as far as the day is. A day that
/// brought too little is made good by all days that are left, none of them by much.
/// </remarks>
public static class Pace
{
    /// <summary>How far ahead of its schedule an evenly paced campaign may run before it pauses.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>The bounds of a campaign's count.</summary>
    /// <param name="campaign">Its caps and run.</param>
    /// <param name="now">UTC.</param>
    /// <param name="beforeToday">The count when the day (UTC) began.</param>
    public static Bounds At(Campaign campaign, DateTime now, long beforeToday)
    {
        var cap = Math.Min(
            campaign.TotalCap ?? long.MaxValue, campaign.DailyCap is { } daily ? beforeToday + daily : long.MaxValue);
        if (!campaign.IsEven || campaign is not { TotalCap: { } total, EndsAt: { } end } || end <= campaign.StartsAt)
        {
            return new(cap, cap);
        }

        var day = now.Date > campaign.StartsAt ? now.Date : campaign.StartsAt;
        var tomorrow = now.Date.AddDays(1) < end ? now.Date.AddDays(1) : end;
        var goal = Math.Max(0, total - beforeToday) * Part(tomorrow - day, end - day);
        var due = beforeToday + (goal * Part(now - day, tomorrow - day));
        var ahead = Math.Max(1, goal * Part(Ahead, tomorrow - day));
        return new(
            Math.Min(cap, (long)Math.Min(Math.Floor(due + ahead), Math.Ceiling(beforeToday + goal))),
            Math.Min(cap, (long)Math.Floor(due) + 1));
    }

    private static double Part(TimeSpan some, TimeSpan whole) => whole <= TimeSpan.Zero ? 1 : Math.Clamp(some / whole, 0, 1);
}

/// <summary>How far a count may go.</summary>
/// <param name="Allowed">At this count the campaign rests.</param>
/// <param name="WakeBelow">Below this one a resting campaign wakes.</param>
public readonly record struct Bounds(long Allowed, long WakeBelow);
