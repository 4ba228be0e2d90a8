using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Core.Admin;

/// <summary>The base of every controller behind the sign-in: nobody anonymous, no unsafe method without antiforgery.</summary>
[Area("Admin")]
[Authorize]
[FormLimit]
[AutoValidateAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AdminController : Controller
{
    /// <summary>Says once, on the next page, what has been done.</summary>
    protected void Notice(string text) => TempData["Notice"] = text;

    /// <summary>Says once, on the next page, what could not be done.</summary>
    protected void Problem(string text) => TempData["Problem"] = text;

    /// <summary>The same form again, with all that was typed and the status that says it was not accepted.</summary>
    protected ViewResult Again(string view, object form, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return View(view, form);
    }
}
