namespace Blog.Ads.Totals;

/// <summary>What is counted of an ad, each by who it was (reader, crawler, preview, prefetch, staff).</summary>
public enum AdMeasure
{
    Served,
    Viewed,
    Clicked,

    /// <summary>Views beyond what a visitor, or all serves together, can have seen.</summary>
    ViewedTooOften,

    /// <summary>A visitor's further clicks within the hour.</summary>
    ClickedAgain,

    /// <summary>Clicks from elsewhere than the blog's pages, or while the campaign does not run.</summary>
    ClickedElsewhere,
}
