using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Core.Admin;

/// <summary>Base controller of the admin area: only for signed-in people, with antiforgery on every unsafe method.</summary>
[Area("Admin")]
[Authorize]
[FormLimit]
[AutoValidateAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AdminController : Controller
{
    /// <summary>English, the key of its translation; with status 507.</summary>
    protected const string DiskIsFull =
        "The disk is full, so nothing was saved. Your text is below: keep a copy and save again when there is free space.";

    /// <summary>English, the key of its translation; with status 409.</summary>
    protected const string ReferredIsGone =
        "Nothing was saved, because something you selected has since been deleted. Your text is below: choose again, then save.";

    /// <summary>English, the key of its translation; with status 409.</summary>
    protected const string SavedAtOnce =
        "Something else was saved at the same time. Your text is below; please save again.";

    /// <summary>Shows a success message once, on the next page (TempData).</summary>
    protected void Notice(string text) => TempData["Notice"] = text;

    /// <summary>Shows an error message once, on the next page (TempData).</summary>
    protected void Problem(string text) => TempData["Problem"] = text;

    /// <summary>The same form again, with all that was typed and the status that says it was not accepted.</summary>
    protected ViewResult Again(string view, object form, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return View(view, form);
    }
}
