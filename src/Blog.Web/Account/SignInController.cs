using Blog.Core.Navigation;
using Blog.Core.PageCache;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>Signs people in and out. Its answer and the time it takes do not tell whether an account exists.</summary>
public sealed class SignInController(
    UserManager<Core.Accounts.Account> users,
    SignInManager<Core.Accounts.Account> signIn,
    DummyPassword dummy,
    SignInRateLimiter attempts,
    IStringLocalizer<Texts> t) : EntranceController
{
    private const string Page = "/Account/SignIn.cshtml";

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
            return TooMany(Page, form, t["Too many tries from your address. Wait a minute, then try again."]);
        }

        if (!ModelState.IsValid)
        {
            return Again(Page, form);
        }

        if (await IsRightAsync(form))
        {
            return Onward(form.ReturnUrl);
        }

        ModelState.AddModelError(
            "", t["The e-mail address or the password is not right. After five wrong tries an account rests for ten minutes."]);
        return Again(Page, form);
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Delete()
    {
        await signIn.SignOutAsync();
        TempData["Notice"] = t["You are signed out."].Value;
        return Redirect("/sign-in");
    }

    private async Task<bool> IsRightAsync(SignInForm form)
    {
        var account = await users.FindByEmailAsync(form.Email);
        if (account is null || await users.IsLockedOutAsync(account) || !await users.HasPasswordAsync(account))
        {
            dummy.Check(form.Password);
            return false;
        }

        return (await signIn.PasswordSignInAsync(account, form.Password, form.Remember, lockoutOnFailure: true)).Succeeded;
    }

    private LocalRedirectResult Onward(string? returnUrl) => LocalRedirect(LocalAddress.Of(returnUrl) ?? "/admin");
}
