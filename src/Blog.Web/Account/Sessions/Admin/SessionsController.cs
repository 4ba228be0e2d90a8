using System.Security.Claims;
using Blog.Core.Accounts;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account.Sessions.Admin;

/// <summary>Where a person is signed in: the list of their own sessions, each of which can be ended, and all at once.</summary>
[Route(Path)]
public sealed class SessionsController(
    BlogDbContext db, SignInManager<Core.Accounts.Account> signIn, TimeProvider time, IStringLocalizer<Texts> t) : AdminController
{
    public const string Path = "/admin/profile/sessions";

    // Nobody signs in as often; a script that does still gets a page.
    private const int Rows = 100;

    private long Me => long.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, null);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var (me, mine, now) = (Me, await SessionCookie.KeyOfAsync(HttpContext), time.GetUtcNow().UtcDateTime);
        var (used, started) = (now - Session.Idle, now - Session.Longest);
        var rows = await db.Set<Session>()
            .Where(s => s.AccountId == me && s.LastUsedAt > used && s.StartedAt > started)
            .OrderByDescending(s => s.Key == mine).ThenByDescending(s => s.LastUsedAt).ThenByDescending(s => s.Id).Take(Rows)
            .Select(s => new SessionRow(s.Id, s.Browser, s.System, s.Network, s.StartedAt, s.LastUsedAt, s.Key == mine))
            .ToListAsync(ct);
        return View("/Account/Sessions/Admin/Index.cshtml", rows);
    }

    [HttpPost("{id:long}/delete")]
    public Task<IActionResult> Delete(long id, CancellationToken ct) => TryAsync(async () =>
    {
        var (me, mine) = (Me, await SessionCookie.KeyOfAsync(HttpContext));
        if (await db.Set<Session>().AnyAsync(s => s.Id == id && s.Key == mine, ct))
        {
            return await LeaveAsync(t["You have signed out."]);
        }

        var ended = await db.EndSessionsAsync(s => s.Id == id && s.AccountId == me, ct) > 0;
        Notice(ended ? t["Session ended. That device has to sign in again."] : t["That session has already ended."]);
        return LocalRedirect(Path);
    });

    [HttpPost("delete")]
    public Task<IActionResult> DeleteAll(CancellationToken ct) => TryAsync(async () =>
    {
        var me = Me;
        await db.EndSessionsAsync(s => s.AccountId == me, ct);
        return await LeaveAsync(t["You have signed out on all devices."]);
    });

    private async Task<IActionResult> LeaveAsync(string notice)
    {
        await signIn.SignOutAsync();
        Notice(notice);
        return LocalRedirect("/sign-in");
    }

    private async Task<IActionResult> TryAsync(Func<Task<IActionResult>> end)
    {
        try
        {
            return await end();
        }
        catch (Exception e) when (db.FailureOf(e) == WriteFailure.DiskFull)
        {
            Problem(t[SessionEnds.DiskIsFull]);
            return LocalRedirect(Path);
        }
    }
}

/// <summary>One session in the list.</summary>
public sealed record SessionRow(
    long Id, string Browser, string System, string Network, DateTime StartedAt, DateTime LastUsedAt, bool IsThis);
