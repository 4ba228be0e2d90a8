using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Web.Account.Locks;
using Blog.Web.Account.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account.Admin;

/// <summary>
/// Changes a person's own e-mail address or password. It asks for the current password, and ends the person's sessions on other
/// devices.
/// </summary>
public sealed class CredentialsController(
    UserManager<Core.Accounts.Account> users, SignInManager<Core.Accounts.Account> signIn, SignInRateLimiter attempts,
    PasswordCheck passwords, BlogDbContext db, IStringLocalizer<Texts> t)
    : AdminController
{
    public const string EmailPath = "/admin/profile/email";
    public const string PasswordPath = "/admin/profile/password";

    private const string EmailPage = "/Account/Admin/Email.cshtml";
    private const string PasswordPage = "/Account/Admin/Password.cshtml";

    [HttpGet(EmailPath)]
    public async Task<IActionResult> EditEmail() => View(EmailPage, new EmailForm { Email = (await MeAsync()).Email ?? "" });

    [HttpPost(EmailPath)]
    public async Task<IActionResult> UpdateEmail(EmailForm form)
    {
        var account = await MeAsync();
        if (!await IsMyselfAsync(account, form.CurrentPassword))
        {
            return Again(EmailPage, form);
        }

        account.Email = account.UserName = form.Email;
        return await DoneAsync(
            account, await users.UpdateAsync(account), EmailPage, form,
            t["Email address changed. Sign in with {0} from now on.", form.Email]);
    }

    [HttpGet(PasswordPath)]
    public IActionResult EditPassword() => View(PasswordPage, new PasswordForm());

    [HttpPost(PasswordPath)]
    public async Task<IActionResult> UpdatePassword(PasswordForm form)
    {
        var account = await MeAsync();
        return await IsMyselfAsync(account, form.CurrentPassword)
            ? await DoneAsync(account, await users.ChangePasswordAsync(account, form.CurrentPassword, form.Password),
                PasswordPage, form,
                t["Password changed. You have been signed out on all other devices."])
            : Again(PasswordPage, form);
    }

    private async Task<bool> IsMyselfAsync(Core.Accounts.Account account, string password)
    {
        const string field = nameof(PasswordForm.CurrentPassword);
        if (!attempts.Take("profile", HttpContext))
        {
            ModelState.AddModelError(field, t["Too many attempts. Please wait a minute and try again."]);
        }
        else if (ModelState.IsValid && !await passwords.IsRightAsync(HttpContext, account, password))
        {
            ModelState.AddModelError(field, t["Your current password is incorrect."]);
        }

        return ModelState.IsValid;
    }

    private async Task<IActionResult> DoneAsync(
        Core.Accounts.Account account, IdentityResult result, string page, object form, string notice)
    {
        if (!result.Succeeded)
        {
            result.Errors.AddTo(ModelState, t);
            return Again(page, form);
        }

        // The account's new stamp has ended them; without their rows the list says so too.
        await users.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        var (me, mine) = (account.Id, await SessionCookie.KeyOfAsync(HttpContext));
        await db.EndSessionsAsync(s => s.AccountId == me && s.Key != mine);
        Notice(notice);
        return Redirect("/admin/profile");
    }

    private ViewResult Again(string page, object form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(page, form);
    }

    private async Task<Core.Accounts.Account> MeAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("This account has been deleted.");
}
