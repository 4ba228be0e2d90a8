using Blog.Ads.Campaigns;
using Blog.Ads.Campaigns.Admin;
using Blog.Ads.Counting;
using Blog.Ads.Example;
using Blog.Ads.Exemptions;
using Blog.Ads.Exemptions.Admin;
using Blog.Ads.Mails;
using Blog.Ads.RateCard;
using Blog.Ads.Reports;
using Blog.Ads.Serving;
using Blog.Ads.Slots;
using Blog.Core.Admin;
using Blog.Core.Events;
using Blog.Core.Example;
using Blog.Core.Jobs;
using Blog.Core.Modules;
using Blog.Core.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads;

/// <summary>Advertising: slots, campaigns, serving, counting, reports and the rate card.</summary>
public sealed class AdsModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
        .AddSingleton(AdPictureUses.Source)
        .AddSingleton<AdMails>()
        .AddSingleton<AdSnapshots>()
        .AddSingleton<AdMeters>()
        .AddJob<AdPacer>()
        .AddSingleton<IRotation, AdRotation>()
        .AddSpots()
        .AddAdCounting()
        .AddAdCacheTags()
        .AddAdDesks()
        .AddRateCard()
        .AddAdReports()
        .AddAdExemptions()
        .AddEventHandler<ForgottenExemptions>()
        .AddScoped<ExampleAdNumbers>()
        .AddExampleFiller<ExampleAds>()
        .AddExampleKind<ExampleCampaigns>()
        .AddExampleKind<ExampleAdvertisers>()
        .AddExampleKind<ExampleSlots>()
        .AddExampleKind<ExampleAdDays>()
        .AddExampleWords<AdSettings>()
        .AddAdminMenu(new AdminMenuEntry("Ads", "/admin/ads", "megaphone", AdminMenuGroup.Readers));
}
