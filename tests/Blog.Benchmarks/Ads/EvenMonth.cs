using Blog.Ads.Campaigns;
using Blog.Ads.Serving;

namespace Blog.Benchmarks.Ads;

/// <summary>A month of an even campaign by the program's own rules, with a clock that is moved minute by minute.</summary>
internal static class EvenMonth
{
    private const int Minutes = 1440;

    private static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    public static bool Print()
    {
        var campaign = new Campaign { TotalCap = 30_000, IsEven = true, StartsAt = Start, EndsAt = Start.AddDays(30) };
        var (random, days) = (new Random(7), new List<long>());
        for (var day = 0; day < 30; day++)
        {
            // Between 1,500 and 6,000 pages a day.
            days.Add(ServedOn(campaign, Start.AddDays(day), days.Sum(), random.Next(1_500, 6_000)));
        }

        var worst = days.Max(d => Math.Abs((d / 1000.0) - 1));
        return AdFigures.Say(worst <= 0.05, "An even campaign of 30,000 over a simulated month of uneven days: "
            + $"{days.Sum():N0} in all, {days.Min():N0} to {days.Max():N0} a day, the worst day {worst:P2} off.");
    }

    private static long ServedOn(Campaign campaign, DateTime day, long before, int pages)
    {
        var (served, rests, debt) = (before, false, 0.0);
        for (var minute = 0; minute < Minutes; minute++)
        {
            var bounds = Pace.At(campaign, day.AddMinutes(minute), before);
            rests = rests ? served >= bounds.WakeBelow : served >= bounds.Allowed;
            // Twice the mean in the evening and next to none before dawn.
            for (debt += pages / (double)Minutes * (1
                + Math.Sin(((minute / (double)Minutes) - 0.4) * 2 * Math.PI)); debt >= 1; debt--)
            {
                served += rests ? 0 : 1;
                rests |= served >= bounds.Allowed;
            }
        }

        return served - before;
    }
}
