using Blog.Ads.Campaigns;
using Blog.Ads.Serving;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Microsoft.AspNetCore.Http;

namespace Blog.Ads.Counting;

/// <summary>
/// Is told by a page which of its ads were seen; believes no more than can be. The blog's own ads are not asked about.
/// </summary>
internal sealed class SeenAds(
    AdSnapshots snapshots, AdMarks marks, AdMeters meters, ServeCounter counter, VisitClassifier visits, HourlyVisits hourly,
    TimeProvider time)
{
    /// <summary>Ads of one page.</summary>
    public const int MostAds = 12;

    /// <summary>How often one visitor can have seen one ad within an hour.</summary>
    public const int MostOfVisitor = 30;

    public async Task CountAsync(HttpContext http, string text, CancellationToken ct)
    {
        var visit = visits.Classify(http, http.User.Identity?.IsAuthenticated == true);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var asked in text.Split(',').Take(MostAds).Distinct().Select(AdMark.Parse))
        {
            if (asked is { } mark
                && snapshots.Current.CampaignOf(mark.AdId) is { } campaign
                && campaign.IsRunning(now)
                && campaign.Priority != CampaignPriority.House)
            {
                var tooOften = visit.Kind == ServeKind.Reader
                    && (hourly.Count(visit.Reader, mark.AdId, AdMeasure.Viewed) > MostOfVisitor
                        || meters.IsSeenEnough(mark.AdId));
                var measure = tooOften ? AdMeasure.ViewedTooOften : AdMeasure.Viewed;
                counter.Count([counter.CellFor(AdKeys.Of(measure, await marks.TrueAsync(mark, ct)))], visit);
            }
        }
    }
}
