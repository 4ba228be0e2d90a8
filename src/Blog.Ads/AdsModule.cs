using Blog.Ads.Campaigns;
using Blog.Ads.Data;
using Blog.Ads.RateCard;
using Blog.Ads.Reports;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads;

/// <summary>Ad spots: what advertisers pay for.</summary>
public static class AdsModule
{
    public static IServiceCollection AddAds(this IServiceCollection services) => services
        .AddSingleton<IModelContributor, AdsModel>()
        .AddSingleton(AdPictureUses.Source)
        .AddScoped<SlotCalendar>()
        .AddAdReports()
        .AddAdExceptions()
        .AddToOutlet<AdLine>(OutletPlaces.PageTop, 20)
        .AddAdminMenu(new AdminMenuEntry("Ads", "/admin/ads", "megaphone", 45));
}
