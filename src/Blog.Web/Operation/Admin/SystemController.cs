using Blog.Core.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Operation.Admin;

/// <summary>The owner's look at the machinery: a page of sections, each drawn by a view component.</summary>
[Route("admin/system")]
public sealed class SystemController : AdminController
{
    [HttpGet("")]
    public IActionResult Index() => View("/Operation/Admin/Index.cshtml");
}
