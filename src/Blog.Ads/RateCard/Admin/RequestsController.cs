using Blog.Ads.Calendar;
using Blog.Core.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Ads.RateCard.Admin;

/// <summary>What advertisers have asked for: the list, and each request.</summary>
[Route(Path)]
public sealed class RequestsController(RequestReader reader) : AdminController
{
    public const string Path = "admin/ads/requests";
    public const string ShowView = "/RateCard/Admin/Show.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] long? before, CancellationToken ct) =>
        View("/RateCard/Admin/Index.cshtml", await reader.ListAsync(before, ct));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken ct) =>
        await reader.FindAsync(id, null, ct) is { } page ? View(ShowView, page) : NotFound();
}
