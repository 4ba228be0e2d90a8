using System.Globalization;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Texts;
using Blog.Web.Account.Locks;
using Blog.Web.Account.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>Password reset: sets a new password for a person with a fresh link from the console, and signs nobody in.</summary>
public sealed class NewPasswordController(
    UserManager<Core.Accounts.Account> users, SignInRateLimiter attempts, SignInLock locks, KnownDevice devices, BlogDbContext db,
    IStringLocalizer<Texts> t) : EntranceController
{
    private const string Page = "/Account/NewPassword.cshtml";

    private static readonly Core.Accounts.Account Nobody = new() { SecurityStamp = "" };

    [HttpGet("/reset-password"), ComposedPerRequest("a form with an antiforgery token and a one-time link")]
    public async Task<IActionResult> New(NewPasswordForm form)
    {
        ModelState.Clear();
        return await AccountOfAsync(form) is { } account ? View(Page, Shown(form, account)) : Expired();
    }

    [HttpPost("/reset-password")]
    public async Task<IActionResult> Create(NewPasswordForm form)
    {
        if (!attempts.Take("reset-password", HttpContext))
        {
            return TooMany(Page, form, t["Too many attempts. Please wait a minute and try again."]);
        }

        if (await AccountOfAsync(form) is not { } account)
        {
            return Expired();
        }

        return ModelState.IsValid ? await SetAsync(account, form) : Again(Page, Shown(form, account));
    }

    private async Task<IActionResult> SetAsync(Core.Accounts.Account account, NewPasswordForm form)
    {
        var result = await users.ResetPasswordAsync(account, ResetToken.Read(form.Token), form.Password);
        if (!result.Succeeded)
        {
            // Two tabs with the same link: the second one learns that it is used.
            if (result.Errors.Any(e =>
                e.Code is nameof(IdentityErrorDescriber.InvalidToken) or nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            {
                return Expired();
            }

            result.Errors.AddTo(ModelState, t);
            return Again(Page, Shown(form, account));
        }

        var me = account.Id;
        await db.EndSessionsAsync(s => s.AccountId == me);
        // Whom strangers keep out of a new device comes in by the link: the device is known from here on.
        locks.Forget(me);
        devices.Remember(HttpContext, me);
        TempData["Notice"] = t["Password changed. Sign in with your new password."].Value;
        return Redirect("/sign-in");
    }

    private async Task<Core.Accounts.Account?> AccountOfAsync(NewPasswordForm form)
    {
        var account = await users.FindByIdAsync(form.Account.ToString(CultureInfo.InvariantCulture));
        // The token is looked at in either case, so that the time does not tell which accounts there are.
        var isGood = await users.AcceptsAsync(account ?? Nobody, ResetToken.Read(form.Token));
        return isGood ? account : null;
    }

    private static NewPasswordForm Shown(NewPasswordForm form, Core.Accounts.Account account)
    {
        form.Email = account.Email;
        return form;
    }

    private ViewResult Expired()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("/Account/LinkExpired.cshtml");
    }
}
