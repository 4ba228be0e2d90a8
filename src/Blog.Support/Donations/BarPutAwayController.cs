using Blog.Core.Forms;
using Blog.Core.Navigation;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations;

/// <summary>Hides the donation bar for the reader who closes it, and redirects back to the page.</summary>
public sealed class BarPutAwayController(TimeProvider time) : Controller
{
    public const int Days = 30;

    [HttpPost("/support/bar"), SameOrigin, RequestSizeLimit(8192)]
    public IActionResult Create([FromForm] string? to)
    {
        HttpContext.Choose(barHiddenUntil: DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(Days));
        Response.Headers.Location = LocalAddress.Of(to) ?? "/";
        Response.Headers.CacheControl = "no-store";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
