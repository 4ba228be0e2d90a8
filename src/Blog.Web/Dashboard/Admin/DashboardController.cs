using Blog.Core.Admin;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Dashboard.Admin;

/// <summary>The first page after signing in: where the blog stands and what to go on with.</summary>
[Route("admin")]
public sealed class DashboardController(
    SettingsStore settings, TimeProvider time, UserManager<Core.Accounts.Account> accounts, IEnumerable<DashboardCard> cards,
    IAuthorizationService rights)
    : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new DashboardPage(
        await NameAsync(),
        settings.Get<SiteSettings>().Local(time.GetUtcNow().UtcDateTime),
        await rights.OfAsync(User, cards.OrderBy(c => c.Order))));

    private async Task<string> NameAsync() =>
        await accounts.GetUserAsync(User) is { DisplayName.Length: > 0 } account ? account.DisplayName : "";
}
