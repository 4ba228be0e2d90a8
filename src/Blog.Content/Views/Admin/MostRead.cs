using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Views.Admin;

/// <summary>The dashboard's card with the articles that were read most.</summary>
public sealed class MostRead(ViewsReader views) : ViewComponent
{
    private const int Rows = 5;

    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Views/Admin/MostRead.cshtml", await views.MostReadAsync(Rows, HttpContext.RequestAborted));
}
