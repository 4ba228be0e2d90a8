using Blog.Core.Admin;
using Blog.Core.Example;
using Blog.Core.Texts;
using Blog.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Example.Admin;

/// <summary>Lists what of the example content is there, asks, and deletes it.</summary>
[Route("admin/example/delete")]
public sealed class ExampleController(ExampleRemoval removal, ExampleContent content, IStringLocalizer<Texts> t) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Confirm(CancellationToken ct) =>
        View("/Example/Admin/Delete.cshtml", await removal.PlanAsync(changedToo: false, ct));

    [HttpPost("")]
    public async Task<IActionResult> Delete(bool changed, CancellationToken ct)
    {
        if ((await removal.PlanAsync(changed, ct)).IsThere)
        {
            await content.RemoveAsync(changed, ct);
            Notice(t["The example content has been removed."]);
        }
        else
        {
            Notice(t["There is no example content on this site."]);
        }

        return LocalRedirect("/admin");
    }
}
