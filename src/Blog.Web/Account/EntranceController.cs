using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Account;

/// <summary>
/// Base controller of the pages before the sign-in: never stored by caches, small forms only, antiforgery on each.
/// </summary>
[AutoValidateAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(64 * 1024)]
[RequestFormLimits(ValueCountLimit = 32, ValueLengthLimit = 16 * 1024)]
public abstract class EntranceController : Controller
{
    /// <summary>The same form again, with the status that says that it was not accepted.</summary>
    protected ViewResult Again(string view, object form, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return View(view, form);
    }

    /// <summary>The form again, with what was typed, when the client is over the rate limit.</summary>
    protected ViewResult TooMany(string view, object form, string text)
    {
        ModelState.Clear();
        ModelState.AddModelError("", text);
        Response.Headers.RetryAfter = "60";
        return Again(view, form, StatusCodes.Status429TooManyRequests);
    }
}
