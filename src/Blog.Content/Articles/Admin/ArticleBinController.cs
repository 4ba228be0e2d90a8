using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>Puts articles into the bin, takes them out again, and empties it.</summary>
[Route("admin/articles/{id:long}")]
public sealed class ArticleBinController(BlogDbContext db, ArticleDesk desk, IStringLocalizer<Texts> text) : AdminController
{
    [HttpPost("trash")]
    public async Task<IActionResult> Trash(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } article)
        {
            return NotFound();
        }

        if (article.Status != ArticleStatus.Trashed)
        {
            await TryAsync(
                () => desk.TrashAsync(article, ct),
                text["“{0}” is in the bin. Its address says that it is gone.", article.Title]);
        }

        return Redirect("/admin/articles");
    }

    [HttpPost("restoration")]
    public async Task<IActionResult> Restore(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } article)
        {
            return NotFound();
        }

        if (article.Status == ArticleStatus.Trashed)
        {
            await TryAsync(
                () => desk.RestoreAsync(article, ct),
                text["“{0}” is back, as a draft. Publish it when readers shall see it again.", article.Title]);
        }

        return Redirect($"/admin/articles/{id}");
    }

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } article)
        {
            return NotFound();
        }

        if (article.Status != ArticleStatus.Trashed)
        {
            Problem(text["Only what is in the bin can be deleted for ever."]);
            return Redirect($"/admin/articles/{id}");
        }

        await TryAsync(() => desk.DeleteAsync(article, ct), text["“{0}” is deleted for ever.", article.Title]);
        return Redirect("/admin/articles?status=trashed");
    }

    private async Task TryAsync(Func<Task> work, string notice)
    {
        try
        {
            await work();
            Notice(notice);
        }
        catch (DbUpdateConcurrencyException)
        {
            Problem(text["Somebody has saved this article at the same moment. Please try again."]);
        }
    }

    private Task<Article?> FindAsync(long id, CancellationToken ct) =>
        db.Set<Article>().SingleOrDefaultAsync(a => a.Id == id, ct);
}
