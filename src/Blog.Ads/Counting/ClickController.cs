using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Counting;

/// <summary>
/// Counts a click (click-through) and redirects to the ad's stored address. The
/// request cannot name another target, so that this is no open redirect.
/// </summary>
public sealed class ClickController(BlogDbContext db, AdMarks marks, ServeCounter counter, ClickFilter judge, TimeProvider time)
    : Controller
{
    [HttpGet("/go/{mark}"), ComposedPerRequest("each click is counted")]
    public async Task<IActionResult> Show([FromRoute(Name = "mark")] string typed, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (AdMark.Parse(typed) is not { } asked
            || await db.Ads.AsNoTracking()
                .Include(a => a.Campaign)
                .SingleOrDefaultAsync(a => a.Id == asked.AdId, ct) is not { } ad)
        {
            return NotFound();
        }

        if (ad.DeletedAt is not null || ad.Campaign!.DeletedAt is not null)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        if (!HttpMethods.IsHead(Request.Method))
        {
            var mark = await marks.TrueAsync(asked, ct);
            // No page of the blog links to an ad without naming the slot.
            var isShown = ad.IsOn && ad.Campaign.IsRunning(time.GetUtcNow().UtcDateTime) && mark.SlotId > 0;
            var (measure, visit) = judge.Judge(HttpContext, ad.Id, isShown);
            counter.Count([counter.CellFor(AdKeys.Of(measure, mark))], visit);
        }

        // Stored addresses have passed AdAddress; a path of the blog's own stays on it.
        return Redirect(ad.Url);
    }
}
