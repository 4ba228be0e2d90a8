using System.Data.Common;
using System.Security.Claims;
using Blog.Core.Accounts;
using Blog.Core.Data;
using Blog.Core.Networks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Blog.Web.Account.Sessions;

/// <summary>
/// Ties the sign-in cookie to its session's row: signing in makes the row, each request looks for it, signing out deletes it.
/// </summary>
public sealed class SessionCookie(
    BlogDbContext db, TimeProvider time, SessionUses uses, IOptions<IdentityOptions> identity) : CookieAuthenticationEvents
{
    private const string Item = "session";

    // Half of the cookie's time, the default, would end after seven days a session that is used each week.
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(1);

    /// <summary>The key of the session that a request belongs to; null when nobody is signed in.</summary>
    public static async Task<Guid?> KeyOfAsync(HttpContext context) =>
        KeyOf((await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        // It has a key when only the cookie is written anew, as after another password.
        if (KeyOf(context.Properties) is null)
        {
            await EndAsync(await KeyOfAsync(context.HttpContext));
            context.Properties.Items[Item] = (await BeginAsync(context)).ToString("N");
        }
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            if (await IsGoodAsync(context))
            {
                return;
            }
        }
        catch (Exception e) when (IsOutage(e) && IsSystemPage(context.Request))
        {
            // While the database is not to be had, whoever holds a cookie may read the one page that says so.
            return;
        }

        context.RejectPrincipal();
        // Or the browser would be sent no cached page any more.
        context.Options.CookieManager.DeleteCookie(
            context.HttpContext, context.Options.Cookie.Name!, context.Options.Cookie.Build(context.HttpContext));
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= Renewal;
        return Task.CompletedTask;
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        await EndAsync(await KeyOfAsync(context.HttpContext));
        // No more than that: the rest would take the device's cookie, and texts that the browser keeps for their author.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        base.RedirectToLogin(Relative(context, ReturnAddress.Of(context.Request)));

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        base.RedirectToAccessDenied(Relative(context, null));

    // Made anew, for the framework's holds Host: that is what the client says, or a proxy, or nothing. Nobody is led to it.
    private static RedirectContext<CookieAuthenticationOptions> Relative(
        RedirectContext<CookieAuthenticationOptions> context, string? page)
    {
        var (request, options) = (context.Request, context.Options);
        var back = page ?? request.PathBase + request.Path + request.QueryString;
        context.RedirectUri =
            UriHelper.BuildRelative(request.PathBase, options.LoginPath, QueryString.Create(options.ReturnUrlParameter, back));
        return context;
    }

    private async Task<Guid> BeginAsync(CookieSigningInContext context)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var device = Device.Of(context.Request.Headers[HeaderNames.UserAgent].ToString());
        var session = new Session
        {
            AccountId = long.Parse(context.Principal!.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType)!, null),
            Key = Guid.NewGuid(),
            Browser = device.Browser,
            System = device.System,
            Network = Network.NeighbourhoodOf(context.HttpContext.Connection.RemoteIpAddress).ToString(),
            StartedAt = now,
            LastUsedAt = now,
        };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Key;
    }

    private async Task EndAsync(Guid? key)
    {
        if (key is { } known)
        {
            await db.EndSessionsAsync(s => s.Key == known);
        }
    }

    private async Task<bool> IsGoodAsync(CookieValidatePrincipalContext context)
    {
        var (http, now) = (context.HttpContext, time.GetUtcNow().UtcDateTime);
        // A cookie without a key was written before sessions were rows.
        if (KeyOf(context.Properties) is not { } key
            || await SessionState.FindAsync(db, key, http.RequestAborted) is not { } state)
        {
            return false;
        }

        var stamp = context.Principal?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (!state.IsGood(stamp, now))
        {
            return false;
        }

        uses.Note(state.Id, now, Network.NeighbourhoodOf(http.Connection.RemoteIpAddress));
        return true;
    }

    private static bool IsSystemPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/admin/system";

    private static bool IsOutage(Exception error) =>
        error is DbException or InvalidOperationException { InnerException: DbException or TimeoutException };

    private static Guid? KeyOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Item, out var text) == true && Guid.TryParseExact(text, "N", out var key) ? key : null;
}
