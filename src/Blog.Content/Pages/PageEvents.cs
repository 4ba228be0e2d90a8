using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Events;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Content.Pages;

/// <summary>Tells along with each save what becomes of static pages; whoever changes pages in bulk tells it by hand.</summary>
public sealed class PageEvents(TextEvents events, SettingsStore settings) : IModelContributor
{
    /// <summary>Returns the telling of the pages of a save, to run in its transaction; null for none.</summary>
    public Func<CancellationToken, Task>? AlongWithSave(BlogDbContext db)
    {
        var changes = db.ChangeTracker.Entries<StaticPage>().Select(ChangeOf).OfType<Func<TextChange>>().ToList();
        return changes.Count == 0 ? null : ct => events.TellAsync(db, changes.Select(change => change()), ct);
    }

    /// <summary>Tells that a published page has changed by a bulk update; within its transaction.</summary>
    public async Task ChangedAsync(BlogDbContext db, long id, string property, CancellationToken ct)
    {
        if (!events.Tells(TextEventKind.Changed))
        {
            return;
        }

        var rows = await db.Pages.AsNoTracking().Where(p => p.Id == id && p.Status == PageStatus.Published)
            .Select(p => new { p.Id, p.Slug, p.Title, p.Language, p.NoIndex }).ToListAsync(ct);
        await events.TellAsync(
            db,
            rows.Select(p => Change(TextEventKind.Changed, p.Id, p.Slug, p.Title, p.Language) with
            {
                Changed = [property],
                WasFindable = !p.NoIndex,
                IsFindable = !p.NoIndex,
            }),
            ct);
    }

    private Func<TextChange>? ChangeOf(EntityEntry<StaticPage> entry)
    {
        var page = entry.Entity;
        var was = entry.State != EntityState.Added && entry.Property(p => p.Status).OriginalValue == PageStatus.Published;
        var names = TextChanges.Names(entry);
        if (TextChanges.KindOf(entry, was, page.Status == PageStatus.Published, names.Count > 0) is not { } kind
            || !events.Tells(kind))
        {
            return null;
        }

        var former = TextChanges.FormerPath(entry.Property(p => p.Slug));
        var wasFindable = was && !entry.Property(p => p.NoIndex).OriginalValue;
        return () => Change(kind, page.Id, page.Slug, page.Title, page.Language) with
        {
            FormerPath = former,
            Changed = names,
            WasFindable = wasFindable,
            IsFindable = page.IsFindable && kind != TextEventKind.Deleted,
        };
    }

    private TextChange Change(TextEventKind kind, long id, string slug, string title, string language) =>
        new(kind, new(TextKey.Page, id), "/" + slug, title,
            language.Length > 0 ? language : settings.Get<SiteSettings>().Language);
}
