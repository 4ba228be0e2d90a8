using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Serving;

/// <summary>The cache tags that a change of slots, campaigns or ads evicts.</summary>
internal static class AdCacheTags
{
    public static IServiceCollection AddAdCacheTags(this IServiceCollection services) => services
        // A new or deleted slot may be on any page, and pages composed before do not carry its tag.
        .AddPageTags<AdSlot>(_ => [PageTags.Site])
        .AddPageTags<AdExemption>(_ => [PageTags.Site])
        // An advertiser's name, keywords and sector decide which pages exclude its ads. A new advertiser has no ad yet.
        .AddPageTags<Advertiser>(entry => entry.State == EntityState.Added ? [] : [PageTags.Site])
        .AddPageTags<Campaign>(OfCampaign)
        .AddPageTags<Ad>(entry =>
            entry.Entity.Campaign is { } campaign ? campaign.SlotIds.Select(AdSlot.KeyOf) : [PageTags.Site]);

    private static IEnumerable<string> OfCampaign(EntityEntry<Campaign> entry)
    {
        var slots = entry.Property(c => c.SlotIds);
        var former = entry.State == EntityState.Added ? [] : slots.OriginalValue ?? [];
        return former.Concat(slots.CurrentValue ?? []).Distinct().Select(AdSlot.KeyOf);
    }
}
