using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Outlets;

/// <summary>Draws outlets into a view.</summary>
public static class OutletDrawing
{
    /// <summary>
    /// What the modules put into a place. A layout draws its places before its head: what stands there may ask for styles.
    /// </summary>
    /// <param name="view">The view that has the place.</param>
    /// <param name="place">One of <see cref="OutletPlaces"/>.</param>
    /// <param name="at">Which of several spots of that name.</param>
    public static async Task<IHtmlContent> DrawOutletAsync(this ViewContext view, string place, int at = 0)
    {
        var services = view.HttpContext.RequestServices;
        var drawn = new HtmlContentBuilder();
        foreach (var filling in services.GetRequiredService<PageOutlets>().In(place, view.HttpContext, at))
        {
            var components = services.GetRequiredService<IViewComponentHelper>();
            ((IViewContextAware)components).Contextualize(view);
            drawn.AppendHtml(await components.InvokeAsync(filling.ViewComponent, new { place, at }));
        }

        return drawn;
    }
}
