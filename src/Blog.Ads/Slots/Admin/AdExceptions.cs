using Blog.Core.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Slots.Admin;

/// <summary>The switches that keep articles and categories free of ads.</summary>
public static class AdExceptions
{
    public static IServiceCollection AddAdExceptions(this IServiceCollection services) => services
        .AddScoped<NamedAdvertisers>()
        .AddFormPart(new AdExceptionPart(FormNames.Article))
        .AddFormPart(new AdExceptionPart(FormNames.Category));
}
