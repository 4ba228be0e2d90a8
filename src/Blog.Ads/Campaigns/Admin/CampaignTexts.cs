namespace Blog.Ads.Campaigns.Admin;

/// <summary>What the admin area calls things about campaigns; English.</summary>
public static class CampaignTexts
{
    public static string Of(CampaignPriority priority) => priority switch
    {
        CampaignPriority.Paid => "Paid",
        CampaignPriority.Affiliate => "Affiliate",
        _ => "House",
    };

    public static string Explain(CampaignPriority priority) => priority switch
    {
        CampaignPriority.Paid => "Booked by an advertiser. Shown before everything else.",
        CampaignPriority.Affiliate => "Links that earn a commission. Shown when no paid ad runs.",
        _ => "Your own ads. Shown when nothing else runs.",
    };

    public static string Of(CapUnit unit) =>
        unit switch { CapUnit.Served => "served", CapUnit.Viewed => "viewable", _ => "clicked" };

    public static string Explain(CapUnit unit) => unit switch
    {
        CapUnit.Served => "Served: the page with the ad was sent to a reader",
        CapUnit.Viewed => "Viewable: half of the ad was visible for a second",
        _ => "Clicked",
    };

    /// <summary>The class of a state's badge.</summary>
    public static string Badge(CampaignState state) => state switch
    {
        CampaignState.Running => "badge-ok",
        CampaignState.Planned => "badge-info",
        CampaignState.Paused => "badge-warn",
        CampaignState.Deleted => "badge-danger",
        _ => "",
    };
}
