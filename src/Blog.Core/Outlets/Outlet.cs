using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Outlets;

/// <summary>The named places of a page that modules fill.</summary>
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

/// <summary>A view component that a module puts into a place, in order; it may ask for <c>string place</c> and <c>int at</c>, the number of the spot where a place is there several times.</summary>
public sealed record OutletFilling(string Place, Type ViewComponent, int Order)
{
    /// <summary>Whether it has anything for a page, asked before it is drawn: a component that draws nothing costs nearly as much as one that does.</summary>
    public Func<HttpContext, bool> IsFor { get; init; } = _ => true;
}

/// <summary>How modules fill outlets.</summary>
public static class OutletRegistrations
{
    /// <param name="services">The program's services.</param>
    /// <param name="place">One of <see cref="OutletPlaces"/>.</param>
    /// <param name="order">Lower comes first.</param>
    /// <param name="isFor">Whether it has anything for a page; null for every page.</param>
    public static IServiceCollection AddToOutlet<TComponent>(this IServiceCollection services, string place, int order, Func<HttpContext, bool>? isFor = null)
    {
        if (!OutletPlaces.All.Contains(place))
        {
            throw new ArgumentException($"There is no outlet '{place}'.", nameof(place));
        }

        return services.AddSingleton(new OutletFilling(place, typeof(TComponent), order) { IsFor = isFor ?? (_ => true) });
    }
}

/// <summary>What modules have put into the places of pages.</summary>
public sealed class PageOutlets(IEnumerable<OutletFilling> fillings)
{
    /// <summary>What stands in a place of a page, in order.</summary>
    public IEnumerable<OutletFilling> In(string place, HttpContext http) => fillings.Where(f => f.Place == place && f.IsFor(http)).OrderBy(f => f.Order);
}
