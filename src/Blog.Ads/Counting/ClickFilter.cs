using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Networks;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Http;

namespace Blog.Ads.Counting;

/// <summary>
/// Filters invalid clicks: decides whether a click counts as a reader's first within the hour, as a repeat, as one too many of a
/// network, as a click from outside the blog, or as a crawler's. Only what counts is charged.
/// </summary>
public sealed class ClickFilter(VisitClassifier visits, HourlyVisits hourly, SettingsStore settings, TimeProvider time)
{
    /// <summary>Clicks of one ad within an hour that count from one line, whatever browsers it names.</summary>
    public const int MostOfLine = 3;

    /// <summary>Clicks of one ad within an hour that count from one neighbourhood.</summary>
    public const int MostOfNeighbourhood = 10;

    // Ads and networks that are remembered at once.
    private const int MaxNetworks = 50_000;

    private readonly HourlyCounts<(long Ad, Network Network)> networks = new(time, MaxNetworks);

    /// <param name="http">The click.</param>
    /// <param name="ad">The ad's number.</param>
    /// <param name="isRunning">Whether the ad is shown at all now.</param>
    public (AdMeasure Measure, Visit Visit) Judge(HttpContext http, long ad, bool isRunning)
    {
        var visit = visits.Classify(http, http.User.Identity?.IsAuthenticated == true);
        return (visit.Kind != ServeKind.Reader ? AdMeasure.Clicked
            : !isRunning || !IsFromPage(http.Request) ? AdMeasure.ClickedElsewhere
            : OfReader(visit.Reader, ad, Network.LineOf(http.Connection.RemoteIpAddress)), visit);
    }

    // The networks are asked before the reader is noted: else made-up browsers without end would push readers out of memory.
    private AdMeasure OfReader(ulong reader, long ad, Network line) =>
        hourly.CountOf(reader, ad, AdMeasure.Clicked) > 0 ? AdMeasure.ClickedAgain
        : networks.TryAdd(((ad, line), MostOfLine), ((ad, line.Neighbourhood), MostOfNeighbourhood)) is null
            ? AdMeasure.ClickedOverLimit
        : hourly.Count(reader, ad, AdMeasure.Clicked) > 1 ? AdMeasure.ClickedAgain
        : AdMeasure.Clicked;

    // W3C Fetch Metadata: a click on a page of this site is a same-origin navigation. Old browsers send no such headers, and none
    // does over plain HTTP; there the page that the click comes from must be one of ours.
    private bool IsFromPage(HttpRequest request)
    {
        var (site, mode) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers["Sec-Fetch-Mode"].ToString());
        return site.Length == 0 && mode.Length == 0
            ? IsOurs(request.Headers.Referer.ToString(), request)
            // A frame navigates, too.
            : site == "same-origin" && mode == "navigate" && request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document";
    }

    // A proxy may have changed the host of the request; readers see that of the settings.
    private bool IsOurs(string referer, HttpRequest request) =>
        Uri.TryCreate(referer, UriKind.Absolute, out var page)
        && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)
        // These show no ads.
        && !page.AbsolutePath.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)
        && !page.AbsolutePath.StartsWith("/go/", StringComparison.OrdinalIgnoreCase)
        && (Is(page, $"{request.Scheme}://{request.Host}") || Is(page, settings.Get<SiteSettings>().BaseAddress));

    private static bool Is(Uri page, string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var ours)
        && page.Authority.Equals(ours.Authority, StringComparison.OrdinalIgnoreCase);
}
