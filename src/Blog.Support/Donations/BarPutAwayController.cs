using Blog.Core.Forms;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations;

/// <summary>Hides the donation bar for the reader who closes it, and redirects back to the page.</summary>
public sealed class BarPutAwayController(TimeProvider time) : Controller
{
    public const int Days = 30;

    private const int MaxPath = 2000;

    [HttpPost("/support/bar"), SameOrigin, RequestSizeLimit(8192)]
    public IActionResult Create([FromForm] string? to)
    {
        HttpContext.Choose(barHiddenUntil: DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(Days));
        Response.Headers.Location = IsHere(to) ? to : "/";
        Response.Headers.CacheControl = "no-store";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    // Only a path of this site is a redirect's target (no open redirect), in ASCII as headers need it.
    private bool IsHere(string? to) =>
        to is { Length: > 0 and <= MaxPath } && Url.IsLocalUrl(to) && to.All(c => c is > ' ' and < '\u007f');
}
