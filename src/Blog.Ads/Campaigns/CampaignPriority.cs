namespace Blog.Ads.Campaigns;

/// <summary>Whose ad goes first: the lowest that has something to show takes the slot.</summary>
public enum CampaignPriority
{
    Paid,

    /// <summary>Links that pay by the sale.</summary>
    Affiliate,

    /// <summary>The blog's own.</summary>
    House,
}

/// <summary>What a cap counts.</summary>
public enum CapUnit
{
    /// <summary>Serves to readers.</summary>
    Served,

    /// <summary>Serves of which half was visible for a second.</summary>
    Viewed,

    Clicked,
}
