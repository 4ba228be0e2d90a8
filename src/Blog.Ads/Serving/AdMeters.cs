using System.Collections.Concurrent;
using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Serving;

/// <summary>
/// The meters of all campaigns, by which caps and pacing work. A meter starts with the
/// stored totals, and counts each serve, view and click from then on.
/// </summary>
internal sealed class AdMeters(AdSnapshots snapshots, IServiceScopeFactory scopes, RotationWeights weights, TimeProvider time)
{
    private readonly ConcurrentDictionary<long, CampaignMeter> meters = new();
    private readonly ConcurrentDictionary<long, AdTally> tallies = new();
    private readonly Lock loading = new();

    public bool IsResting(long campaign) => Of(campaign).IsResting;

    /// <summary>A campaign's meter, with its stored counts at first.</summary>
    public CampaignMeter Of(long campaign)
    {
        if (meters.TryGetValue(campaign, out var meter))
        {
            return meter;
        }

        lock (loading)
        {
            return meters.GetOrAdd(campaign, Load);
        }
    }

    /// <summary>The meter that counts one measure of an ad; null for measures without a cap.</summary>
    public IServeMeter? For(long ad, AdMeasure measure) =>
        measure is AdMeasure.Served or AdMeasure.Viewed or AdMeasure.Clicked && snapshots.Current.CampaignOf(ad) is { } campaign
            ? new Facet(Of(campaign.Id), TallyOf(ad), (CapUnit)(int)measure) : null;

    /// <summary>
    /// Whether an ad has as many reported views as serves since the program started: further views cannot be true.
    /// </summary>
    public bool IsSeenEnough(long ad) => TallyOf(ad) is var tally && tally.Viewed >= tally.Served;

    /// <summary>Starts a new day for all meters: daily caps begin at zero.</summary>
    public void Turn()
    {
        foreach (var meter in meters.Values)
        {
            meter.Turn();
        }
    }

    private AdTally TallyOf(long ad) => tallies.GetOrAdd(ad, _ => new());

    private CampaignMeter Load(long campaign)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var ads = db.Ads.Where(a => a.CampaignId == campaign).Select(a => a.Id);
        var sums = db.AdDays.AsNoTracking().Where(d => ads.Contains(d.AdId)).GroupBy(d => d.Day == today)
            .Select(g => new
            {
                IsToday = g.Key,
                Served = g.Sum(d => d.Served),
                Viewed = g.Sum(d => d.Viewed),
                Clicked = g.Sum(d => d.Clicked),
            })
            .ToList();
        var meter = new CampaignMeter(campaign, Rest);
        meter.Begin(CapUnit.Served, sums.Sum(s => s.Served), sums.Where(s => s.IsToday).Sum(s => s.Served));
        meter.Begin(CapUnit.Viewed, sums.Sum(s => s.Viewed), sums.Where(s => s.IsToday).Sum(s => s.Viewed));
        meter.Begin(CapUnit.Clicked, sums.Sum(s => s.Clicked), sums.Where(s => s.IsToday).Sum(s => s.Clicked));
        // What is stored may have reached a cap already.
        if (snapshots.Current.Campaigns.FirstOrDefault(c => c.Id == campaign) is { } booked)
        {
            var bounds = Pace.At(booked, time.GetUtcNow().UtcDateTime, meter.BeforeToday(booked.CapUnit));
            meter.Bound(booked.CapUnit, bounds.Allowed, bounds.WakeBelow);
        }

        return meter;
    }

    private void Rest(CampaignMeter meter, bool rests)
    {
        foreach (var ad in snapshots.Current.Campaigns.FirstOrDefault(c => c.Id == meter.CampaignId)?.Ads ?? [])
        {
            weights.Rest(ad.Key, rests);
        }
    }

    private sealed class Facet(CampaignMeter meter, AdTally tally, CapUnit unit) : IServeMeter
    {
        public void Note()
        {
            tally.Note(unit);
            meter.Count(unit);
        }
    }

    private sealed class AdTally
    {
        private readonly long[] counts = new long[3];

        public long Served => Volatile.Read(ref counts[(int)CapUnit.Served]);

        public long Viewed => Volatile.Read(ref counts[(int)CapUnit.Viewed]);

        public void Note(CapUnit unit) => Interlocked.Increment(ref counts[(int)unit]);
    }
}
