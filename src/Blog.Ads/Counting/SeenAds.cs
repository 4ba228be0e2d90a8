using Blog.Ads.Campaigns;
using Blog.Ads.Serving;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Microsoft.AspNetCore.Http;

namespace Blog.Ads.Counting;

/// <summary>
/// Counts the viewable impressions (views) that a page's script reports, and
/// filters more of them than are possible. House ads are not measured.
/// </summary>
internal sealed class SeenAds(
    AdSnapshots snapshots, AdMarks marks, AdMeters meters, ServeCounter counter, VisitClassifier visits, HourlyVisits hourly,
    TimeProvider time)
{
    /// <summary>Ads of one page.</summary>
    public const int MostAds = 12;

    /// <summary>The most views of one ad by one visitor within an hour; more are filtered.</summary>
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
