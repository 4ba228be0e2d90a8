using Blog.Core.Admin;
using Blog.Core.Permalinks;
using Blog.Markdown;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Pages.Admin;

/// <summary>Shows what is typed as readers would see it; nothing is saved.</summary>
[Route("admin/pages/preview")]
public sealed class PagePreviewController(PageDesk desk) : AdminController
{
    [HttpPost("")]
    public IActionResult Create([FromForm] PageForm form)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        var page = new StaticPage { Slug = Slug.From(form.Slug) };
        form.ApplyTo(page);
        try
        {
            desk.Render(page);
        }
        catch (MarkdownException refused)
        {
            ModelState.AddModelError(nameof(form.Body), refused.Message);
            return Again("/Writing/Admin/NoPreview.cshtml", form);
        }

        return View("/Pages/Admin/Preview.cshtml", new PageView
        {
            Id = 0,
            Title = page.Title,
            Slug = page.Slug,
            Excerpt = page.Excerpt,
            Html = page.Rendered.Html,
            Language = page.Language,
            Direction = page.Direction,
            NoIndex = true,
        });
    }
}
