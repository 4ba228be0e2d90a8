using System.Globalization;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Web.Operation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Errors;

/// <summary>The error pages by status code: 404, 410, a refusal, or a 500 with a reference number.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController(BlogDbContext db) : Controller
{
    [Route("/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true), ComposedPerRequest("it answers for another address, whose own rule keeps it or not")]
    public IActionResult Show()
    {
        // Not a parameter: when the form that failed cannot be read (a NUL in it), no parameter is bound at all.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null
            && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // Somebody has asked for this address itself, and nothing has failed.
            return NotFound();
        }

        var status = IsDiskFull
            ? StatusCodes.Status507InsufficientStorage
            : int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = status;
        var page = new ErrorPage(status, RequestReference.Of(HttpContext));
        return IsForTheBlogsOwn(status) ? View("/Errors/Admin/Show.cshtml", page) : View(page);
    }

    // After a failure of ours the admin area's menu, which asks the database, might fail again.
    private bool IsForTheBlogsOwn(int status) =>
        status < StatusCodes.Status500InternalServerError
        && User.Identity?.IsAuthenticated == true
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalPath: var path }
        && new PathString(path).StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);

    private bool IsDiskFull => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } error
        && db.FailureOf(error) == WriteFailure.DiskFull;
}

/// <summary>What the error page shows.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Reference">What the owner finds in the log.</param>
public sealed record ErrorPage(int Status, string Reference);
