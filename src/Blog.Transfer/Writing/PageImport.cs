using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Transfer.Fields;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>Makes a static page of a file, or brings the one that was made of it up to date.</summary>
internal sealed class PageImport(BlogDbContext db, PageDesk desk) : IImportTarget
{
    public async Task<string?> StateAsync(long id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } page ? TargetState.Of(page) : null;

    public void Check(ImportWork work)
    {
        var page = new StaticPage();
        Apply(page, work);
        desk.Render(page);
    }

    public async Task<long> SaveAsync(
        ImportWork work, Func<ImportedTarget, CancellationToken, Task> alongside, CancellationToken ct)
    {
        var page = work.Plan.Known is { } known ? await FindAsync(known.TargetId, ct) ?? new StaticPage() : new StaticPage();
        Apply(page, work);
        var moves = page.Slug != work.Plan.Slug;
        await desk.SaveAsync(page, moves ? work.Plan.Slug : "", saved =>
            alongside(new ImportedTarget(StaticPage.TargetType, page.Id, page.Slug, TargetState.Of(page)), saved), ct);
        return page.Id;
    }

    private static void Apply(StaticPage page, ImportWork work)
    {
        var (document, warnings) = (work.Document, work.Warnings);
        page.Title = Fitting.Line(document.Text.Title, TextLimits.Title, "title", warnings) is { Length: > 0 } title
            ? title
            : "Untitled";
        page.Body = Fitting.Body(work.Body, warnings);
        page.Excerpt = Fitting.Line(document.Text.Excerpt, TextLimits.Excerpt, "description", warnings);
        page.Language = Fitting.Language(document.Text.Language ?? work.Options.Language, TextLimits.Language, warnings);
        page.NoIndex = document.NoIndex;
        page.InMenu = document.InMenu;
        page.Status = document.Draft ? PageStatus.Draft : PageStatus.Published;
    }

    private Task<StaticPage?> FindAsync(long id, CancellationToken ct) =>
        db.Set<StaticPage>().SingleOrDefaultAsync(p => p.Id == id, ct);
}
