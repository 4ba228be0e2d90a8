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
                text["“{0}” has been moved to Trash. Its URL now answers “gone”.", article.Title]);
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
                text["“{0}” has been restored as a draft. Publish it when you want readers to see it again.", article.Title]);
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
            Problem(text["Only items in Trash can be deleted permanently."]);
            return Redirect($"/admin/articles/{id}");
        }

        await TryAsync(() => desk.DeleteAsync(article, ct), text["“{0}” has been deleted permanently.", article.Title]);
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
            Problem(text["Somebody else saved this article at the same time. Please try again."]);
        }
    }

    private Task<Article?> FindAsync(long id, CancellationToken ct) =>
        db.Set<Article>().SingleOrDefaultAsync(a => a.Id == id, ct);
}
