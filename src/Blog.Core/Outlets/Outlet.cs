using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Outlets;

/// <summary>The names of the outlets: places on a page that modules fill.</summary>
public static class OutletPlaces
{
    public const string PageTop = "page-top";
    public const string ArticleTop = "article-top";
    public const string InArticle = "in-article";
    public const string ArticleEnd = "article-end";
    public const string InList = "in-list";
    public const string Sidebar = "sidebar";
    public const string PageBottom = "page-bottom";

    public static IReadOnlyList<string> All { get; } = [PageTop, ArticleTop, InArticle, ArticleEnd, InList, Sidebar, PageBottom];
}

/// <summary>
/// A view component that a module puts into a place, in order; it may ask for <c>string place</c> and <c>int at</c>, the number
/// of the spot where a place is there several times.
/// </summary>
public sealed record OutletFilling(string Place, Type ViewComponent, int Order)
{
    /// <summary>
    /// Whether it has anything for a spot of a page, or for any where no number is given; asked before it is drawn: a component
    /// that draws nothing costs nearly as much as one that does.
    /// </summary>
    public Func<HttpContext, int?, bool> IsFor { get; init; } = (_, _) => true;
}

/// <summary>How modules fill outlets.</summary>
public static class OutletRegistrations
{
    /// <param name="services">The program's services.</param>
    /// <param name="place">One of <see cref="OutletPlaces"/>.</param>
    /// <param name="order">Lower comes first.</param>
    /// <param name="isFor">Whether it has anything for a spot of a page, by the
    /// spot's number, null for any; null for everywhere.</param>
    public static IServiceCollection AddToOutlet<TComponent>(
        this IServiceCollection services, string place, int order, Func<HttpContext, int?, bool>? isFor = null)
    {
        if (!OutletPlaces.All.Contains(place))
        {
            throw new ArgumentException($"There is no outlet '{place}'.", nameof(place));
        }

        return services.AddSingleton(new OutletFilling(place, typeof(TComponent), order) { IsFor = isFor ?? ((_, _) => true) });
    }
}

/// <summary>What modules have put into the outlets of pages.</summary>
public sealed class PageOutlets(IEnumerable<OutletFilling> fillings)
{
    private readonly Dictionary<string, OutletFilling[]> byPlace = fillings.GroupBy(f => f.Place)
        .ToDictionary(g => g.Key, g => g.OrderBy(f => f.Order).ToArray());

    /// <summary>What stands in a place of a page, in order.</summary>
    /// <param name="place">One of <see cref="OutletPlaces"/>.</param>
    /// <param name="http">The request.</param>
    /// <param name="at">Which of several spots of that name; null for all.</param>
    public IEnumerable<OutletFilling> In(string place, HttpContext http, int? at = null) =>
        byPlace.GetValueOrDefault(place, []).Where(f => f.IsFor(http, at));
}
