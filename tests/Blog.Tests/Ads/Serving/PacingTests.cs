using Blog.Ads.Campaigns;
using Blog.Ads.Serving;

namespace Blog.Tests.Ads.Serving;

/// <summary>Caps and even pacing over a simulated month, by the program's own rules and a clock of the test's.</summary>
public class PacingTests
{
    private static readonly DateTime Start = new(2026, 11, 1, 15, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(30_000, 3_000)]
    [InlineData(30_000, 40_000)]
    [InlineData(900, 3_000)]
    public void An_even_campaign_gets_a_thirtieth_each_day_within_five_percent(long cap, int servesADay)
    {
        var days = Simulate(
            new Campaign { TotalCap = cap, IsEven = true, StartsAt = Start.Date, EndsAt = Start.Date.AddDays(30) },
            Start.Date,
            _ => servesADay);
        Assert.Equal(30, days.Count);
        Assert.All(days, served => Assert.InRange(served, cap / 30.0 * 0.95, cap / 30.0 * 1.05));
        Assert.Equal(cap, days.Sum());
    }

    [Fact]
    public void What_quiet_days_did_not_bring_is_spread_over_all_that_are_left()
    {
        var days = Simulate(
            new Campaign { TotalCap = 30_000, IsEven = true, StartsAt = Start.Date, EndsAt = Start.Date.AddDays(30) },
            Start.Date,
            day => day is 9 or 10 ? 200 : 5_000);
        Assert.InRange(days[9], 150, 200);
        Assert.All(days.Skip(11), served => Assert.InRange(served, 1000, 1000 * 1.1));
        Assert.Equal(30_000, days.Sum());
    }

    [Fact]
    public void A_daily_cap_holds_each_day_and_a_total_cap_ends_it()
    {
        var days = Simulate(
            new Campaign { TotalCap = 2_500, DailyCap = 1_000, StartsAt = Start.Date, EndsAt = Start.Date.AddDays(5) },
            Start.Date,
            _ => 4_000);
        Assert.Equal([1000, 1000, 500, 0, 0], days);
    }

    [Fact]
    public void A_run_that_begins_in_the_afternoon_has_less_on_its_first_day()
    {
        var bounds = Pace.At(
            new Campaign { TotalCap = 1_000, IsEven = true, StartsAt = Start, EndsAt = Start.AddDays(10) },
            Start.Date.AddDays(1).AddTicks(-1),
            0);
        // 8.5 of 240 hours.
        Assert.InRange(bounds.Allowed, 35, 36);
    }

    [Fact]
    public void Without_a_cap_there_is_no_bound() =>
        Assert.Equal(
            new Bounds(long.MaxValue, long.MaxValue), Pace.At(new Campaign { StartsAt = Start, IsEven = true }, Start, 12));

    [Fact]
    public void The_very_count_that_reaches_the_limit_sends_the_campaign_to_rest_once_however_many_count_at_a_time()
    {
        var rests = 0;
        var meter = new CampaignMeter(1, (_, _) => Interlocked.Increment(ref rests));
        meter.Bound(CapUnit.Served, 10_000, 10_000);
        Parallel.For(0, 20_000, _ =>
        {
            if (!meter.IsResting)
            {
                meter.Count(CapUnit.Served);
            }
        });
        Assert.Equal(1, rests);
        Assert.InRange(meter.Total(CapUnit.Served), 10_000, 10_000 + Environment.ProcessorCount);
    }

    /// <summary>A month of serves whose number a minute follows the hour of the day; a round of the pacer each minute.</summary>
    private static List<long> Simulate(Campaign campaign, DateTime from, Func<int, int> servesOfDay)
    {
        var meter = new CampaignMeter(1, (_, _) => { });
        var days = new List<long>();
        var debt = 0.0;
        for (var day = 0; from.AddDays(day) < campaign.EndsAt; day++)
        {
            meter.Turn();
            for (var minute = 0; minute < 1440; minute++)
            {
                var bounds = Pace.At(campaign, from.AddDays(day).AddMinutes(minute), meter.BeforeToday(CapUnit.Served));
                meter.Bound(CapUnit.Served, bounds.Allowed, bounds.WakeBelow);
                // Twice the mean in the evening, nothing before dawn.
                debt += servesOfDay(day) / 1440.0 * (1 + Math.Sin(((minute / 1440.0) - 0.4) * 2 * Math.PI));
                for (; debt >= 1; debt--)
                {
                    if (!meter.IsResting)
                    {
                        meter.Count(CapUnit.Served);
                    }
                }
            }

            days.Add(meter.Total(CapUnit.Served) - meter.BeforeToday(CapUnit.Served));
        }

        return days;
    }
}
