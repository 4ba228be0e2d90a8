using Blog.Ads.Serving;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Permalinks;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Counting;

/// <summary>Counting of what ads do.</summary>
internal static class AdCountingModule
{
    public static IServiceCollection AddAdCounting(this IServiceCollection services)
    {
        foreach (var measure in Enum.GetValues<AdMeasure>())
        {
            services.AddSingleton<IServeSink>(p => new AdSink(measure, p.GetRequiredService<AdMeters>()));
        }

        return services.AddSingleton(new UncrawledPath("/go/"))
            .AddServeSink<SlotSink>()
            .AddSingleton<HourlyVisits>()
            .AddSingleton<ClickFilter>()
            .AddScoped<AdMarks>()
            .AddScoped<SeenAds>();
    }
}
