using Blog.Ads.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard.Admin;

/// <summary>The dashboard's card of requests that wait for an answer; nothing while none does.</summary>
public sealed class RequestsCard(RequestReader reader, TimeProvider time) : ViewComponent
{
    private const int Shown = 3;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var count = await reader.Open.CountAsync(ct);
        return count == 0 ? Content("") : View("/RateCard/Admin/Card.cshtml",
            new RequestsCardPage(
                count,
                await reader.FirstAsync(Shown, ct),
                time.GetUtcNow().UtcDateTime));
    }
}

/// <summary>What the dashboard's card shows.</summary>
/// <param name="Now">UTC.</param>
public sealed record RequestsCardPage(int Count, IReadOnlyList<Booking> First, DateTime Now);
