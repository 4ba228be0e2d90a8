using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Admin;

/// <summary>
/// Antiforgery for a form that holds long writing: when its token is stale, the action does not run, and the form is
/// shown again as typed with a fresh token instead of a bare error.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsTextAttribute
    : Attribute, IAsyncAuthorizationFilter, IAsyncActionFilter, IAntiforgeryPolicy, IOrderedFilter
{
    // As antiforgery's own filter; being nearer to the action, this one is the policy in effect.
    public int Order => 1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        try
        {
            await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>()
                .ValidateRequestAsync(context.HttpContext);
        }
        catch (AntiforgeryValidationException error) when (error.InnerException is InvalidDataException or IOException)
        {
            // Nothing could be read, so there is nothing to show again.
            context.Result = new AntiforgeryValidationFailedResult();
        }
        catch (AntiforgeryValidationException)
        {
            context.HttpContext.Items[typeof(KeepsTextAttribute)] = true;
        }
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!context.HttpContext.Items.ContainsKey(typeof(KeepsTextAttribute)))
        {
            await next();
            return;
        }

        var text = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts.Texts>>();
        context.ModelState.AddModelError(
            "",
            text["Your session changed after you opened this page. Nothing is lost: your text is below, please save again."]);
        context.HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Result = context.Controller is IKeepsText controller
            ? await controller.ShowAgainAsync(context.ActionArguments, context.HttpContext.RequestAborted)
            : new AntiforgeryValidationFailedResult();
    }
}

/// <summary>A controller that can show its form again as typed, nothing saved.</summary>
public interface IKeepsText
{
    /// <param name="arguments">What was sent, by the names of the action's parameters.</param>
    /// <param name="ct">Stops the work.</param>
    Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct);
}
