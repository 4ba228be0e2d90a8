using Blog.Ads.Totals;
using Blog.Core.Counting;
using Microsoft.AspNetCore.Http;

namespace Blog.Ads.Counting;

/// <summary>
/// Filters invalid clicks: decides whether a click counts as a reader's first within the
/// hour, as a repeat, as a click from outside the blog, or as a crawler's.
/// </summary>
public sealed class ClickFilter(VisitClassifier visits, HourlyVisits hourly)
{
    /// <param name="http">The click.</param>
    /// <param name="ad">The ad's number.</param>
    /// <param name="isRunning">Whether the ad is shown at all now.</param>
    public (AdMeasure Measure, Visit Visit) Judge(HttpContext http, long ad, bool isRunning)
    {
        var visit = visits.Classify(http, http.User.Identity?.IsAuthenticated == true);
        if (visit.Kind != ServeKind.Reader)
        {
            return (AdMeasure.Clicked, visit);
        }

        return !isRunning || !IsFromPage(http.Request) ? (AdMeasure.ClickedElsewhere, visit)
            : hourly.Count(visit.Reader, ad, AdMeasure.Clicked) > 1 ? (AdMeasure.ClickedAgain, visit)
            : (AdMeasure.Clicked, visit);
    }

    // W3C Fetch Metadata: a click on a page of this site is a same-origin
    // navigation. A browser without these headers is trusted.
    private static bool IsFromPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
            && request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate";
}
