using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Content.Pages;

/// <summary>Saves static pages whole: rendered text, address and status in one transaction.</summary>
public sealed class PageDesk(
    BlogDbContext db, PermalinkTable permalinks, MarkdownRenderer renderer, PictureSources pictures, SettingsStore settings)
{
    private const string FallbackSlug = "page";

    /// <summary>Renders the body into the page, without saving.</summary>
    /// <exception cref="MarkdownException">The text cannot be rendered; the message is for its author.</exception>
    public void Render(StaticPage page)
    {
        using var speech = Speech.In(page.Language.Length > 0 ? page.Language : settings.Get<SiteSettings>().Language);
        page.Accept(renderer.Render(page.Body, pictures.Find));
    }

    /// <summary>Renders and saves a new or changed page under the requested slug.</summary>
    /// <param name="page">New, or tracked by this scope's context.</param>
    /// <param name="requestedSlug">As typed, any script; empty for one made of the title.</param>
    /// <param name="ct">Stops before anything is stored.</param>
    /// <exception cref="SlugRefusedException">The typed slug belongs to something else.</exception>
    /// <exception cref="MarkdownException">The text cannot be rendered.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has saved another version since.</exception>
    public Task SaveAsync(StaticPage page, string requestedSlug = "", CancellationToken ct = default) =>
        SaveAsync(page, requestedSlug, _ => Task.CompletedTask, ct);

    /// <summary>
    /// Saves as the other overload does; <paramref name="alongside"/>
    /// writes in the same transaction, once the address is claimed.
    /// </summary>
    /// <param name="takes">The slug of which a person was told that it is another text's former address, and took it.</param>
    public async Task SaveAsync(
        StaticPage page, string requestedSlug, Func<CancellationToken, Task> alongside, CancellationToken ct, string takes = "")
    {
        Render(page);
        await using var transaction = await BeginAsync(ct);
        page.Slug = await permalinks.ChooseAsync(
            new(requestedSlug, page.Slug, page.Title, FallbackSlug, page.IsRead) { Takes = takes },
            StaticPage.TargetType,
            page.Id,
            ct);
        if (page.Id == 0)
        {
            db.Add(page);
        }

        await db.SaveChangesAsync(ct);
        if (page.Status != PageStatus.Trashed)
        {
            await permalinks.ClaimAsync(page.Slug, StaticPage.TargetType, page.Id, page.IsRead, ct: ct);
        }

        await alongside(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Puts a page into the bin; its address answers 410.</summary>
    public async Task TrashAsync(StaticPage page, CancellationToken ct = default)
    {
        await using var transaction = await BeginAsync(ct);
        page.Status = PageStatus.Trashed;
        await db.SaveChangesAsync(ct);
        await permalinks.BuryAsync(StaticPage.TargetType, page.Id, forEver: false, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Takes a page out of the bin, as a draft at its old address.</summary>
    public async Task RestoreAsync(StaticPage page, CancellationToken ct = default)
    {
        await using var transaction = await BeginAsync(ct);
        page.Status = PageStatus.Draft;
        await db.SaveChangesAsync(ct);
        await permalinks.ClaimAsync(page.Slug, StaticPage.TargetType, page.Id, page.IsRead, isBack: true, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Deletes a page for ever; its address answers 410 until something else takes it.</summary>
    public async Task DeleteAsync(StaticPage page, CancellationToken ct = default)
    {
        await using var transaction = await BeginAsync(ct);
        await permalinks.BuryAsync(StaticPage.TargetType, page.Id, forEver: true, ct);
        db.Remove(page);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private Task<IDbContextTransaction> BeginAsync(CancellationToken ct) => db.Database.BeginTransactionAsync(ct);
}
