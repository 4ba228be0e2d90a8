using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Permalinks;

namespace Blog.Ads.Example;

/// <summary>
/// Makes up a plausible month of daily rows for the example's campaigns, the same
/// ones each time: quieter weekends, crawlers taken out, few clicks.
/// </summary>
public sealed class ExampleAdNumbers(BlogDbContext db, ArticleNames names, TimeProvider time)
{
    private const int Days = 31;
    private const int Articles = 5;

    /// <param name="campaigns">Stored; those that have begun get numbers up to yesterday.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task FillAsync(IEnumerable<Campaign> campaigns, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var articles = (await names.Published(db, "", Articles, ct)).Select(a => a.Id).ToList();
        var offered = new Dictionary<(DateOnly, long), long>();
        foreach (var campaign in campaigns)
        {
            var to = campaign.EndsAt is { } end && DateOnly.FromDateTime(end) < today ? DateOnly.FromDateTime(end) : today;
            var from = DateOnly.FromDateTime(campaign.StartsAt);
            for (var day = from > to.AddDays(-Days) ? from : to.AddDays(-Days); day < to; day = day.AddDays(1))
            {
                AddDay(campaign, day, articles, offered);
            }
        }

        db.AddRange(offered.Select(o => new SlotDay { Day = o.Key.Item1, SlotId = o.Key.Item2, Offered = o.Value }));
        await db.SaveChangesAsync(ct);
    }

    private void AddDay(Campaign campaign, DateOnly day, List<long> articles, Dictionary<(DateOnly, long), long> offered)
    {
        foreach (var ad in campaign.Ads)
        {
            var rows = campaign.SlotIds.Select(slot => Row(ad, slot, day, campaign.Priority == CampaignPriority.House)).ToList();
            db.AddRange(rows);
            foreach (var row in rows)
            {
                // Each slot is a little oftener on a page than somebody has booked it.
                offered[(day, row.SlotId)] = offered.GetValueOrDefault((day, row.SlotId)) + (row.Served * 21 / 20);
            }

            db.AddRange(OfArticles(ad, day, rows, articles));
        }
    }

    private static AdDay Row(Ad ad, long slot, DateOnly day, bool isHouse)
    {
        // Of day, ad and slot alone: an example that differs each time cannot be looked at twice.
        var random = new Random(HashCode(day.DayNumber, ad.Id, slot));
        var week = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.55 : 1.0;
        var served = (long)((isHouse ? 90 : 270) * week * ad.Weight / 100 * (0.85 + (0.3 * random.NextDouble())));
        // Views are asked for where somebody pays.
        var viewed = isHouse ? 0 : (long)(served * (0.5 + (0.2 * random.NextDouble())));
        // Between 0.2% and 1%: the rest of a click falls due with the chance of its fraction.
        var clicks = served * (0.002 + (0.008 * random.NextDouble()));
        return new AdDay
        {
            Day = day,
            AdId = ad.Id,
            SlotId = slot,
            Served = served,
            Viewed = viewed,
            Clicked = (long)(clicks + random.NextDouble()),
            ServedCrawlers = (long)(served * (0.15 + (0.1 * random.NextDouble()))),
            ServedPreviews = random.Next(4),
            ServedPrefetches = random.Next(6),
            ServedStaff = random.Next(3),
            ViewedFiltered = random.Next(2),
            ClickedCrawlers = random.Next(3),
            ClickedRepeats = random.Next(5) / 4,
            ClickedElsewhere = random.Next(12) == 0 ? 1 : 0,
        };
    }

    /// <summary>The day's numbers, divided among some articles and all other pages so that they add up.</summary>
    private static IEnumerable<AdArticleDay> OfArticles(Ad ad, DateOnly day, List<AdDay> rows, List<long> articles)
    {
        var (served, viewed, clicked) = (rows.Sum(r => r.Served), rows.Sum(r => r.Viewed), rows.Sum(r => r.Clicked));
        var random = new Random(HashCode(day.DayNumber, ad.Id, 0));
        foreach (var (article, at) in articles.Select((a, at) => (a, at)))
        {
            var share = 2 + at;
            var part = (Served: served / share, Viewed: viewed / share, Clicked: (clicked + random.Next(share)) / share);
            (served, viewed, clicked) = (served - part.Served, viewed - part.Viewed, clicked - part.Clicked);
            yield return new AdArticleDay
            {
                Day = day,
                AdId = ad.Id,
                ArticleId = article,
                Served = part.Served,
                Viewed = part.Viewed,
                Clicked = part.Clicked,
            };
        }

        yield return new AdArticleDay
        {
            Day = day,
            AdId = ad.Id,
            ArticleId = 0,
            Served = served,
            Viewed = viewed,
            Clicked = clicked,
        };
    }

    // string and long hashes of the framework differ from process to process.
    private static int HashCode(long day, long ad, long slot) => unchecked((int)((day * 31 * 31) + (ad * 31) + slot));
}
