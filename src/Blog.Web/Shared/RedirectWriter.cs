using Blog.Core.Navigation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Blog.Web.Shared;

/// <summary>
/// Writes the redirects of all controllers, in ASCII as a header needs it. One that is meant for this blog and leads elsewhere
/// leads to the home page.
/// </summary>
public sealed class RedirectWriter : IActionResultExecutor<RedirectResult>, IActionResultExecutor<LocalRedirectResult>
{
    public Task ExecuteAsync(ActionContext context, RedirectResult result) =>
        Write(context, LocalAddress.InAscii(result.Url), result.Permanent);

    public Task ExecuteAsync(ActionContext context, LocalRedirectResult result) =>
        Write(context, LocalAddress.Of(result.Url) ?? "/", result.Permanent);

    private static Task Write(ActionContext context, string address, bool permanent)
    {
        context.HttpContext.Response.Redirect(address, permanent);
        return Task.CompletedTask;
    }
}
