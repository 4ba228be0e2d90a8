using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Totals;

/// <summary>
/// The one vocabulary of numbers, for rate card, letters, reports and statements: served, measured, viewable, clicked
/// (IAB and MRC, "Viewable Ad Impression Measurement Guidelines").
/// </summary>
public static class MeasureWords
{
    /// <summary>What the four words mean, in a few sentences.</summary>
    public static string Of(IStringLocalizer<Texts> t) =>
        t["Served: the ad was on a page that was sent to a reader. Measured: the reader’s browser can tell whether the ad is visible; readers who ask not to be tracked (DNT or GPC) are served and not measured. Viewable: at least half of a measured ad was visible for one second. Clicked: a reader followed the ad, counted once per visitor and hour."];
}
