using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Operation.Admin;

/// <summary>The warnings about machine and settings, on dashboard and System page; nothing while there are none.</summary>
public sealed class SystemWarnings(IEnumerable<IOwnerWarning> warnings) : ViewComponent
{
    public IViewComponentResult Invoke() =>
        warnings.Select(w => w.Now()).OfType<OwnerWarning>().ToList() is { Count: > 0 } found
            ? View("/Operation/Admin/Warnings.cshtml", found)
            : Content("");
}
