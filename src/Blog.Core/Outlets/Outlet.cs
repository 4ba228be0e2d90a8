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
public sealed record OutletFilling(string Place, Type ViewComponent, int Order);

/// <summary>How modules fill outlets.</summary>
public static class OutletRegistrations
{
    public static IServiceCollection AddToOutlet<TComponent>(this IServiceCollection services, string place, int order)
    {
        if (!OutletPlaces.All.Contains(place))
        {
            throw new ArgumentException($"There is no outlet '{place}'.", nameof(place));
        }

        return services.AddSingleton(new OutletFilling(place, typeof(TComponent), order));
    }
}
