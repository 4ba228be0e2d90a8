using Blog.Core.Accounts.Admin;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Web.Account.Locks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>
/// The set-up page of a fresh blog: creates the first account, for a person with the token that was printed at the start.
/// </summary>
public sealed class SetupController(
    BlogDbContext db,
    NewAccounts accounts,
    SignInManager<Core.Accounts.Account> signIn,
    SettingsStore settings,
    SetupToken token,
    SignInRateLimiter attempts,
    KnownDevice devices,
    OwnWords own,
    ConfiguredSite configured,
    IStringLocalizer<Texts> t) : EntranceController
{
    private const string Page = "/Account/Setup.cshtml";

    [HttpGet("/setup"), ComposedPerRequest("a form with an antiforgery token and a one-time link")]
    public async Task<IActionResult> New(string? token, CancellationToken ct) => await db.Users.AnyAsync(ct)
        ? Done()
        : View(Page, Begun(token, settings.Get<SiteSettings>()));

    [HttpPost("/setup")]
    public async Task<IActionResult> Create(SetupForm form, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return Done();
        }

        // A slip in another field is no guess at the token, and the token is not looked at.
        if (!ModelState.IsValid)
        {
            return Again(Page, form);
        }

        if (!attempts.Take("setup", HttpContext))
        {
            return TooMany(Page, form, t["Too many attempts. Please wait a minute and try again."]);
        }

        Check(form);
        return ModelState.IsValid ? await CreateAsync(form, ct) : Again(Page, form);
    }

    private SetupForm Begun(string? token, SiteSettings site) => new()
    {
        Token = Typed.Line(token),
        BaseAddress = site.BaseAddress.Length > 0 ? site.BaseAddress : SuggestedAddress.Of(Request),
        Language = SuggestedLanguage.Of(Request, configured, site),
        TimeZone = site.TimeZone,
    };

    private async Task<IActionResult> CreateAsync(SetupForm form, CancellationToken ct)
    {
        own.Title = form.Title ?? "";
        var made = await accounts.CreateFirstAsync(form.Name, form.Email, form.Password, ct);
        if (made.IsTaken)
        {
            return Done();
        }

        if (made.Account is null)
        {
            made.Errors.AddTo(ModelState, t);
            return Again(Page, form);
        }

        token.Revoke();
        await SaveSiteAsync(form, ct);
        await signIn.SignInAsync(made.Account, isPersistent: false);
        devices.Remember(HttpContext, made.Account.Id);
        TempData["Notice"] = t["Welcome, {0}! Your blog is ready.", made.Account.DisplayName].Value;
        return Redirect("/admin");
    }

    private void Check(SetupForm form)
    {
        if (form.Token.Length > 0 && !token.Matches(form.Token))
        {
            ModelState.AddModelError(
                nameof(form.Token), t["This is not the setup token printed when the blog last started."]);
        }

        if (form.Language is { Length: > 0 } language && !Languages.IsKnown(language))
        {
            ModelState.AddModelError(nameof(form.Language), t["Choose one of the languages."]);
        }

        if (form.TimeZone is { Length: > 0 } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            ModelState.AddModelError(nameof(form.TimeZone), t["Choose a time zone from the list."]);
        }
    }

    private Task SaveSiteAsync(SetupForm form, CancellationToken ct)
    {
        var site = settings.Get<SiteSettings>();
        var chosen = site with
        {
            Title = form.Title is { Length: > 0 } title ? title : site.Title,
            BaseAddress = BaseAddressAttribute.Read(form.BaseAddress ?? "") ?? site.BaseAddress,
            Language = form.Language is { Length: > 0 } language ? language : site.Language,
            TimeZone = form.TimeZone is { Length: > 0 } zone ? zone : site.TimeZone,
        };
        return chosen == site ? Task.CompletedTask : settings.SaveAsync(db, chosen, settings.VersionOf<SiteSettings>(), ct);
    }

    private RedirectResult Done()
    {
        TempData["Notice"] = t["This blog is already set up. Sign in to write."].Value;
        return Redirect("/sign-in");
    }
}
