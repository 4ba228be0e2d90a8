using Blog.Content.Views.Admin;
using Blog.Core.Admin;
using Blog.Core.Counting;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Views;

/// <summary>Counting of article views, and where they are shown.</summary>
internal static class ViewsModule
{
    public static IServiceCollection AddViews(this IServiceCollection services) => services
        .AddServeSink<ArticleViewSink>()
        .AddScoped<ViewsReader>()
        .AddDashboardCard<ViewsChart>(10)
        .AddDashboardCard<MostRead>(20);
}
