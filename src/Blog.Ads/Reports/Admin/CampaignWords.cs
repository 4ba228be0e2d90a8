using Blog.Ads.Campaigns;

namespace Blog.Ads.Reports.Admin;

/// <summary>How the admin area calls states and units.</summary>
public static class CampaignWords
{
    /// <returns>English, the key of its translation, and the class of its badge.</returns>
    public static (string Text, string Badge) Of(CampaignState state) => state switch
    {
        CampaignState.Planned => ("Scheduled", "badge-scheduled"),
        CampaignState.Running => ("Running", "badge-ok"),
        CampaignState.Paused => ("Paused", "badge-draft"),
        CampaignState.Deleted => ("Deleted", "badge-trashed"),
        _ => ("Ended", ""),
    };

    /// <returns>English, the key of its translation.</returns>
    public static string Of(CapUnit unit) =>
        unit switch { CapUnit.Viewed => "viewable", CapUnit.Clicked => "clicked", _ => "served" };
}
