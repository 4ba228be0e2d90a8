using Blog.Ads.Slots;
using Blog.Core.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Exemptions.Admin;

/// <summary>The switches that keep articles and categories free of ads.</summary>
public static class AdExemptions
{
    public static IServiceCollection AddAdExemptions(this IServiceCollection services) => services
        .AddScoped<NamedAdvertisers>()
        .AddFormPart(new AdExemptionPart(FormNames.Article))
        .AddFormPart(new AdExemptionPart(FormNames.Category));
}
