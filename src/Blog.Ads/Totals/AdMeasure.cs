namespace Blog.Ads.Totals;

/// <summary>
/// The measures of an ad: served (impression), viewed (viewable impression), clicked. Each is
/// counted by kind of visit (reader, crawler, preview, prefetch, staff).
/// </summary>
public enum AdMeasure
{
    Served,
    Viewed,
    Clicked,

    /// <summary>Invalid views: more than one visitor, or all serves together, can have had.</summary>
    ViewedTooOften,

    /// <summary>A visitor's further clicks within the hour.</summary>
    ClickedAgain,

    /// <summary>Invalid clicks: from outside the blog's pages, or while the campaign does not run.</summary>
    ClickedElsewhere,

    /// <summary>Clicks that are more than one network can have made within the hour.</summary>
    ClickedOverLimit,
}
