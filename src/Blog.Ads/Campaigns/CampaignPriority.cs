namespace Blog.Ads.Campaigns;

/// <summary>The priority of a campaign: the lowest value with an ad to show takes the slot.</summary>
public enum CampaignPriority
{
    Paid,

    /// <summary>Links that pay by the sale.</summary>
    Affiliate,

    /// <summary>The blog's own ads (house ads).</summary>
    House,
}

/// <summary>What a cap counts.</summary>
public enum CapUnit
{
    /// <summary>Serves to readers.</summary>
    Served,

    /// <summary>Viewable impressions: serves of which half was visible for a second.</summary>
    Viewed,

    Clicked,
}
