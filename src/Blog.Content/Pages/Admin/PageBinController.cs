using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Pages.Admin;

/// <summary>Puts pages into the bin, takes them out again, and empties it.</summary>
[Route("admin/pages/{id:long}")]
public sealed class PageBinController(BlogDbContext db, PageDesk desk, IStringLocalizer<Texts> t) : AdminController
{
    [HttpPost("trash")]
    public async Task<IActionResult> Create(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        await desk.TrashAsync(page, ct);
        Notice(t["“{0}” has been moved to Trash. Readers see that it has been removed.", page.Title]);
        return LocalRedirect("/admin/pages");
    }

    [HttpPost("restoration")]
    public async Task<IActionResult> Restore(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { Status: PageStatus.Trashed } page)
        {
            return NotFound();
        }

        await desk.RestoreAsync(page, ct);
        Notice(t["“{0}” has been restored as a draft.", page.Title]);
        return LocalRedirect($"/admin/pages/{id}");
    }

    [HttpGet("deletion")]
    public async Task<IActionResult> ConfirmDelete(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { Status: PageStatus.Trashed } page ? View("/Pages/Admin/Delete.cshtml", page) : NotFound();

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { Status: PageStatus.Trashed } page)
        {
            return NotFound();
        }

        await desk.DeleteAsync(page, ct);
        Notice(t["“{0}” has been deleted permanently.", page.Title]);
        return LocalRedirect("/admin/pages?status=trashed");
    }

    private Task<StaticPage?> FindAsync(long id, CancellationToken ct) => db.Pages.SingleOrDefaultAsync(p => p.Id == id, ct);
}
