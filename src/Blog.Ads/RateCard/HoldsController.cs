using Blog.Ads.Calendar;
using Blog.Core.Forms;
using Blog.Core.Networks;
using Blog.Core.PageCache;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>
/// The page behind the link that was mailed to who has asked for spots. Opening it changes nothing, as programs that look links
/// through open it too; its button holds the days.
/// </summary>
[Route(Path + "/{token:length(24)}")]
public sealed class HoldsController(HoldDesk desk, IStringLocalizer<Texts> t) : Controller
{
    public const string Path = "/advertise/hold";

    private const string ShowView = "/RateCard/Hold.cshtml";

    public static string PathOf(string token) => $"{Path}/{token}";

    [HttpGet(""), ComposedPerRequest("a private address, and days that are free at this moment")]
    public async Task<IActionResult> Show(string token, CancellationToken ct)
    {
        KeepPrivate();
        return await desk.FindAsync(token, ct) is { } page ? View(ShowView, page) : Gone();
    }

    [HttpPost(""), SameOrigin, ResponseCache(NoStore = true)]
    public async Task<IActionResult> Create(string token, [FromForm] long[]? ids, CancellationToken ct)
    {
        KeepPrivate();
        if (await desk.FindAsync(token, ct) is not { } page)
        {
            return Gone();
        }

        // A number of nobody's, or of somebody else's, must not use the link up.
        long[] mine = [.. (ids ?? []).Intersect(page.Lines.Select(l => l.Request.Id))];
        if (mine.Length == 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(ShowView, page with { Notice = t["Tick the requests that are yours."] });
        }

        return await desk.HoldAsync(token, mine, Network.NeighbourhoodOf(HttpContext.Connection.RemoteIpAddress), ct)
            is { } held ? View(ShowView, held) : Gone();
    }

    // Used, over or never given out: the same answer to each.
    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("/RateCard/HoldGone.cshtml");
    }

    private void KeepPrivate()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
