using Blog.Ads.RateCard.Admin;
using Blog.Ads.Slots;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.RateCard;

/// <summary>The rate card, what advertisers ask for on it, and what the owner answers.</summary>
public static class RateCardModule
{
    public static IServiceCollection AddRateCard(this IServiceCollection services) => services
        .AddScoped<SlotCalendar>()
        .AddScoped<RateCardReader>()
        .AddScoped<BookingDesk>()
        .AddSingleton<BookingLetters>()
        .AddScoped<BookedCampaigns>()
        .AddScoped<AnswerDesk>()
        .AddScoped<RequestReader>()
        .AddPageTags<AdSlot>(Shown)
        .AddDashboardCard<RequestsCard>(18);

    // The ad line of every page says whether there is a rate card.
    private static IEnumerable<string> Shown(EntityEntry<AdSlot> slot) =>
        slot.State != EntityState.Modified || slot.Property(s => s.IsOn).IsModified || slot.Property(s => s.IsOnSale).IsModified ? [PageTags.Site] : [];
}
