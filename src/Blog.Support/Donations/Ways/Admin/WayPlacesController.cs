using Blog.Core.Admin;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Donations.Ways.Admin;

/// <summary>Moves a way of giving one place up or down.</summary>
[Route(WaysController.Path + "/{id:long}/place")]
public sealed class WayPlacesController(BlogDbContext db) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Update(long id, bool up, CancellationToken ct)
    {
        var ways = await db.GivingWays.OrderBy(w => w.Place).ThenBy(w => w.Id).ToListAsync(ct);
        var at = ways.FindIndex(w => w.Id == id);
        var to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < ways.Count)
        {
            (ways[at], ways[to]) = (ways[to], ways[at]);
            for (var i = 0; i < ways.Count; i++)
            {
                ways[i].Place = i + 1;
            }

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                Problem("These were just changed elsewhere. Please check again.");
            }
        }

        return LocalRedirect($"/{WaysController.Path}");
    }
}
