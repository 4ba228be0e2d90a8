using Blog.Core.Forms;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations;

/// <summary>Puts the donation bar away for the reader who asks for it, and leads back to where that was.</summary>
public sealed class BarPutAwayController(TimeProvider time) : Controller
{
    public const int Days = 30;

    private const int MaxPath = 2000;

    [HttpPost("/support/bar"), FromThisSite, RequestSizeLimit(8192)]
    public IActionResult Create([FromForm] string? to)
    {
        HttpContext.Choose(barHiddenUntil: DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(Days));
        Response.Headers.Location = IsHere(to) ? to : "/";
        Response.Headers.CacheControl = "no-store";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    // A path of this site, in the letters that a header may hold.
    private bool IsHere(string? to) =>
        to is { Length: > 0 and <= MaxPath } && Url.IsLocalUrl(to) && to.All(c => c is > ' ' and < '\u007f');
}
