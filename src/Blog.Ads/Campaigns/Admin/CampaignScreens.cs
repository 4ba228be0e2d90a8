using Blog.Ads.Campaigns.Admin.Creatives;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Registers the services of the admin's screens of campaigns and ads.</summary>
internal static class CampaignScreens
{
    public static IServiceCollection AddAdDesks(this IServiceCollection services) => services
        .AddScoped<CampaignListReader>()
        .AddScoped<CampaignReader>()
        .AddScoped<CampaignPages>()
        .AddScoped<CampaignSums>()
        .AddScoped<AdPages>()
        .AddScoped<AdReader>()
        .AddScoped<HousePicker>();
}
