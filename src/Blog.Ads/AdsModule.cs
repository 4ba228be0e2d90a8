using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads;

/// <summary>Ad spots: what advertisers pay for.</summary>
public static class AdsModule
{
    public static IServiceCollection AddAds(this IServiceCollection services) => services;
}
