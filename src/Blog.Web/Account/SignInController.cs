using Blog.Core.Data;
using Blog.Core.Navigation;
using Blog.Core.PageCache;
using Blog.Core.Texts;
using Blog.Web.Account.Locks;
using Blog.Web.Account.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>Signs people in and out. Its answer and the time it takes do not tell whether an account exists.</summary>
public sealed class SignInController(
    UserManager<Core.Accounts.Account> users,
    SignInManager<Core.Accounts.Account> signIn,
    PasswordCheck passwords,
    KnownDevice devices,
    SignInRateLimiter attempts,
    BlogDbContext db,
    IStringLocalizer<Texts> t) : EntranceController
{
    private const string Page = "/Account/SignIn.cshtml";

    // English, the key of its translation. One answer, whether or not there is such an account.
    private const string Refusal =
        "Incorrect email address or password. After five failed attempts from one device or network, the account is locked for "
        + "10 minutes; after fifty from unknown devices, for one hour.";

    [HttpGet("/sign-in"), ComposedPerRequest("a form with an antiforgery token")]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken ct)
    {
        if (!await users.Users.AnyAsync(ct))
        {
            return Redirect("/setup");
        }

        return signIn.IsSignedIn(User) ? Onward(returnUrl) : View(Page, new SignInForm { ReturnUrl = returnUrl });
    }

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!attempts.Take("sign-in", HttpContext))
        {
            return TooMany(Page, form, t["Too many attempts. Please wait a minute and try again."]);
        }

        if (!ModelState.IsValid)
        {
            return Again(Page, form);
        }

        var account = await users.FindByEmailAsync(form.Email);
        if (await passwords.IsRightAsync(HttpContext, account, form.Password))
        {
            return await EnterAsync(account!, form);
        }

        ModelState.AddModelError("", t[Refusal]);
        return Again(Page, form);
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Delete()
    {
        try
        {
            await signIn.SignOutAsync();
        }
        catch (Exception e) when (db.FailureOf(e) == WriteFailure.DiskFull)
        {
            TempData["Problem"] = t[SessionEnds.DiskIsFull].Value;
            return Redirect("/admin");
        }

        TempData["Notice"] = t["You have signed out."].Value;
        return Redirect("/sign-in");
    }

    private async Task<IActionResult> EnterAsync(Core.Accounts.Account account, SignInForm form)
    {
        try
        {
            await signIn.SignInAsync(account, form.Remember);
        }
        catch (Exception e) when (db.FailureOf(e) == WriteFailure.DiskFull)
        {
            ModelState.AddModelError("", t["The disk is full. Nobody can sign in until there is free space on the server."]);
            return Again(Page, form, StatusCodes.Status507InsufficientStorage);
        }

        devices.Remember(HttpContext, account.Id);
        return Onward(form.ReturnUrl);
    }

    private LocalRedirectResult Onward(string? returnUrl) => LocalRedirect(LocalAddress.Of(returnUrl) ?? "/admin");
}
