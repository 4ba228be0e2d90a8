using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ledger;

/// <summary>
/// Adds up how near the goal is: what is booked in the goal's own currency, from its first day to the last one booked.
/// </summary>
public sealed class GoalReader(BlogDbContext db, SettingsStore settings)
{
    /// <summary>Null while there is no goal.</summary>
    public async Task<GoalProgress?> ReadAsync(CancellationToken ct)
    {
        var words = settings.Get<DonationSettings>();
        if (words.Goal() is not { } wanted)
        {
            return null;
        }

        var (code, since, until) =
            (wanted.Currency.Code, words.GoalSince ?? DateOnly.MinValue, words.GoalAsOf ?? DateOnly.MaxValue);
        var counted = db.Donations.Where(d => d.Currency == code && d.Day >= since && d.Day <= until);
        var sum = await counted.SumAsync(d => d.Minor, ct);
        var last = words.GoalAsOf ?? await counted.MaxAsync(d => (DateOnly?)d.Day, ct);
        return new(words.GoalText, wanted, wanted with { Minor = sum }, last);
    }
}

/// <summary>How near the goal is.</summary>
/// <param name="AsOf">The last day that is counted; null while nothing is.</param>
public sealed record GoalProgress(string Text, Amount Wanted, Amount Given, DateOnly? AsOf)
{
    /// <summary>Whole percent, never rounded up to what is not reached; above 100 when more came.</summary>
    public long Percent => (long)((decimal)Given.Minor * 100 / Wanted.Minor);
}
