using Blog.Ads.Slots;
using Blog.Tests.Content.Articles.Admin;

namespace Blog.Tests.Ads.Campaigns.Admin.Creatives;

/// <summary>A campaign that has booked a slot, and where its owner writes an ad for it.</summary>
internal static class BookedCampaign
{
    public static async Task<(Visitor Ada, string Path)> Booked(this BlogApp blog, Action<AdSlot>? more = null)
    {
        var ada = await blog.SignedIn();
        var campaign = await blog.Campaign(await blog.Slot(more: more));
        return (ada, $"/admin/ads/campaigns/{campaign.Id}/ads/new");
    }
}
