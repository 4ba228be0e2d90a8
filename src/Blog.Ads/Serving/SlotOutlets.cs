using Blog.Ads.Slots;
using Blog.Core.Outlets;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Serving;

/// <summary>Maps the outlets of a page to the places of slots.</summary>
internal static class SlotOutlets
{
    private static readonly Dictionary<string, SlotPlace> Places = new()
    {
        [OutletPlaces.PageTop] = SlotPlace.PageTop,
        [OutletPlaces.ArticleTop] = SlotPlace.ArticleTop,
        [OutletPlaces.InArticle] = SlotPlace.InArticle,
        [OutletPlaces.ArticleEnd] = SlotPlace.ArticleEnd,
        [OutletPlaces.InList] = SlotPlace.InList,
        [OutletPlaces.Sidebar] = SlotPlace.Sidebar,
        [OutletPlaces.PageBottom] = SlotPlace.PageBottom,
    };

    public static SlotPlace PlaceOf(string outlet) => Places[outlet];

    public static IServiceCollection AddSpots(this IServiceCollection services)
    {
        foreach (var outlet in Places.Keys)
        {
            services.AddToOutlet<AdSpots>(outlet, 20, (http, at) => AdSpots.IsFor(http, outlet, at));
        }

        return services;
    }
}
