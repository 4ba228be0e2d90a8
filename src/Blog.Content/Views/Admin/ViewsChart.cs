using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Views.Admin;

/// <summary>The dashboard's card with the views of the whole blog, day by day.</summary>
public sealed class ViewsChart(ViewsReader views) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Views/Admin/Chart.cshtml", new BlogChart(views.Today, await views.OfBlogAsync(HttpContext.RequestAborted)));
}
