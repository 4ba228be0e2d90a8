using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Example;

namespace Blog.Ads.Example;

/// <summary>
/// Makes up the daily rows of the example's campaigns from the example's readers: each view of a page offers its slots, each
/// slot is served to somebody, some of that is seen and a little of it clicked.
/// </summary>
public sealed class ExampleAdNumbers(BlogDbContext db, ExampleReading reading)
{
    /// <param name="campaigns">Stored; those that have begun get numbers up to yesterday.</param>
    /// <param name="slots">Stored; the example's.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task FillAsync(IReadOnlyList<Campaign> campaigns, IReadOnlyList<AdSlot> slots, CancellationToken ct)
    {
        foreach (var day in await reading.DaysAsync(ct))
        {
            var running = campaigns.Where(c => c.IsOn(day.Day)).ToList();
            var parts = new List<Part>();
            foreach (var (article, serves) in day.Articles)
            {
                parts.AddRange(Parts(day.Day, article, serves, running, [.. slots.Where(s => s.Pages == SlotPages.Articles)]));
            }

            parts.AddRange(Parts(day.Day, 0, day.Lists, running, [.. slots.Where(s => s.Pages == SlotPages.Lists)]));
            Add(day.Day, parts, Offered(day, slots));
        }

        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<SlotDay> Offered(ExampleDay day, IEnumerable<AdSlot> slots) => slots.Select(s => new SlotDay
    {
        Day = day.Day,
        SlotId = s.Id,
        Offered = s.Pages == SlotPages.Lists ? day.Lists.Views : day.Articles.Sum(a => a.Serves.Views),
    });

    /// <summary>Who was served in which slot of one article, or of all lists together.</summary>
    private static IEnumerable<Part> Parts(
        DateOnly day, long article, ExampleServes serves, List<Campaign> running, List<AdSlot> slots)
    {
        foreach (var (at, slot) in slots.Index())
        {
            var shares = ExampleShares.Of(slot, slots, running).ToList();
            // Every second slot begins with what the one before ended with: who has half of each has all views once.
            var from = at % 2 == 0 ? 0 : 1 - shares.Sum(s => s.Share);
            shares = at % 2 == 0 ? shares : [.. shares.AsEnumerable().Reverse()];
            Portions Of(long whole) => new(whole, from);
            var (views, crawlers, previews) = (Of(serves.Views), Of(serves.Crawlers), Of(serves.LinkPreviews));
            var (prefetches, staff) = (Of(serves.Prefetches), Of(serves.Staff));
            foreach (var (ad, share) in shares)
            {
                // Views are asked for where somebody pays.
                var isPaid = running.Single(c => c.Id == ad.CampaignId).Priority != CampaignPriority.House;
                var random = new Random(HashCode(day.DayNumber, ad.Id, slot.Id, article));
                yield return PartOf(ad.Id, slot.Id, article, views.Next(share), isPaid, random) with
                {
                    Crawlers = crawlers.Next(share),
                    Previews = previews.Next(share),
                    Prefetches = prefetches.Next(share),
                    Staff = staff.Next(share),
                };
            }
        }
    }

    private static Part PartOf(long ad, long slot, long article, long served, bool isPaid, Random random) =>
        new(ad, slot, article, served)
        {
            Viewed = isPaid ? (long)((served * (0.54 + (0.12 * random.NextDouble()))) + random.NextDouble()) : 0,
            // Between 0.2% and 1%: the rest of a click falls due with the chance of its fraction.
            Clicked = (long)((served * (0.002 + (0.008 * random.NextDouble()))) + random.NextDouble()),
        };

    private void Add(DateOnly day, List<Part> parts, IEnumerable<SlotDay> offered)
    {
        db.AddRange(offered);
        db.AddRange(parts.GroupBy(p => (p.Ad, p.Slot)).Select(g => RowOf(day, g.Key.Ad, g.Key.Slot, [.. g])));
        db.AddRange(parts.GroupBy(p => (p.Ad, p.Article)).Select(g => new AdArticleDay
        {
            Day = day,
            AdId = g.Key.Ad,
            ArticleId = g.Key.Article,
            Served = g.Sum(p => p.Served),
            Viewed = g.Sum(p => p.Viewed),
            Clicked = g.Sum(p => p.Clicked),
        }));
    }

    private static AdDay RowOf(DateOnly day, long ad, long slot, List<Part> parts)
    {
        var random = new Random(HashCode(day.DayNumber, ad, slot, -1));
        var isViewed = parts.Sum(p => p.Viewed) > 0;
        return new AdDay
        {
            Day = day,
            AdId = ad,
            SlotId = slot,
            Served = parts.Sum(p => p.Served),
            Viewed = parts.Sum(p => p.Viewed),
            Clicked = parts.Sum(p => p.Clicked),
            ServedCrawlers = parts.Sum(p => p.Crawlers),
            ServedPreviews = parts.Sum(p => p.Previews),
            ServedPrefetches = parts.Sum(p => p.Prefetches),
            ServedStaff = parts.Sum(p => p.Staff),
            ViewedFiltered = isViewed ? random.Next(2) : 0,
            ClickedCrawlers = random.Next(3),
            ClickedRepeats = random.Next(5) / 4,
            ClickedElsewhere = random.Next(12) == 0 ? 1 : 0,
        };
    }

    // string and long hashes of the framework differ from process to process.
    private static int HashCode(long day, long ad, long slot, long article) =>
        unchecked((int)((((((day * 31) + ad) * 31) + slot) * 31) + article));

    private sealed record Part(long Ad, long Slot, long Article, long Served)
    {
        public long Viewed { get; init; }

        public long Clicked { get; init; }

        public long Crawlers { get; init; }

        public long Previews { get; init; }

        public long Prefetches { get; init; }

        public long Staff { get; init; }
    }

    /// <summary>Divides a whole number so that the portions add up to it.</summary>
    private sealed class Portions(long whole, double from)
    {
        private double until = from;

        public long Next(double share)
        {
            var begin = Whole();
            until += share;
            return Whole() - begin;
        }

        // Sums of fractions are a hair beside what they should be.
        private long Whole() => (long)Math.Floor((whole * until) + 0.5 + 1e-9);
    }
}
