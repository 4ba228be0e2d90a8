using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Serving;

/// <summary>Which pages must be composed anew when something about ads changes.</summary>
internal static class AdCacheTags
{
    public static IServiceCollection AddAdCacheTags(this IServiceCollection services) => services
        // A slot that comes or goes changes pages that did not know of it.
        .AddPageTags<AdSlot>(_ => [PageTags.Site])
        .AddPageTags<AdExemption>(_ => [PageTags.Site])
        // Whom an ad must not stand beside, and in which text; a new one has no ad yet.
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
