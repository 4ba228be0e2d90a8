using Blog.Ads.Reports.Admin;
using Blog.Ads.Totals;
using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Reports;

/// <summary>What the ads did, for the owner and for each advertiser.</summary>
public static class AdReports
{
    public static IServiceCollection AddAdReports(this IServiceCollection services) => services
        .AddJob<MonthSealer>()
        .AddJob<CampaignMails>()
        .AddScoped<CampaignLetters>()
        .AddScoped<AdTotals>()
        .AddScoped<ReportNames>()
        .AddScoped<SiteReportReader>()
        .AddScoped<CampaignReportReader>()
        .AddScoped<ReportFiles>();
}
