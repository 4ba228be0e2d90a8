using System.Text;
using Blog.Core.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Counting;

/// <summary>The beacon endpoint for viewability: takes a page's report of the ads that were visible on it.</summary>
public sealed class SeenController : Controller
{
    private const int MaxBytes = 1024;

    [HttpPost("/go/seen"), SameOrigin, RequestSizeLimit(MaxBytes)]
    public async Task<IActionResult> Create([FromServices] IServiceProvider services, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        // Who asks not to be tracked is not counted (W3C Tracking Preference Expression; Global Privacy Control).
        if (Request.Headers["DNT"] == "1" || Request.Headers["Sec-GPC"] == "1")
        {
            return NoContent();
        }

        if (await ReadAsync(ct) is not { } text)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        await services.GetRequiredService<SeenAds>().CountAsync(HttpContext, text, ct);
        return NoContent();
    }

    private async Task<string?> ReadAsync(CancellationToken ct)
    {
        var bytes = new byte[MaxBytes + 1];
        var read = await Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return read > MaxBytes ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }
}
