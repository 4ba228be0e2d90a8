using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Events;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Content.Articles;

/// <summary>Tells along with each save what becomes of articles; whoever changes articles in bulk tells it by hand.</summary>
public sealed class ArticleEvents(TextEvents events, SettingsStore settings) : IModelContributor
{
    private const int AtOnce = 500;

    /// <summary>Returns the telling of the articles of a save, to run in its transaction; null for none.</summary>
    public Func<CancellationToken, Task>? AlongWithSave(BlogDbContext db)
    {
        var filed = db.ChangeTracker.Entries<ArticleTag>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted)
            .Select(e => e.Entity.ArticleId)
            .ToHashSet();
        // An article that is new has its number only after the save, so what is told of it is put together then.
        var changes = db.ChangeTracker.Entries<Article>().Select(e => ChangeOf(e, filed)).OfType<Func<TextChange>>().ToList();
        return changes.Count == 0 ? null : ct => events.TellAsync(db, changes.Select(change => change()), ct);
    }

    /// <summary>
    /// Tells that published articles have changed by a bulk update, which bypasses SaveChanges; within its transaction, while the
    /// query still finds them.
    /// </summary>
    public async Task ChangedAsync(BlogDbContext db, IQueryable<Article> articles, string property, CancellationToken ct)
    {
        if (!events.Tells(TextEventKind.Changed))
        {
            return;
        }

        var from = long.MinValue;
        for (var read = AtOnce; read == AtOnce;)
        {
            var rows = await articles.AsNoTracking().Published().Where(a => a.Id > from)
                .OrderBy(a => a.Id)
                .Take(AtOnce)
                .Select(a => new { a.Id, a.Slug, a.Title, a.Language, IsFindable = !a.NoIndex && a.CanonicalUrl == "" })
                .ToListAsync(ct);
            await events.TellAsync(
                db,
                rows.Select(a => Change(TextEventKind.Changed, a.Id, a.Slug, a.Title, a.Language) with
                {
                    Changed = [property],
                    WasFindable = a.IsFindable,
                    IsFindable = a.IsFindable,
                }),
                ct);
            (read, from) = (rows.Count, rows.Count > 0 ? rows[^1].Id : from);
        }
    }

    private Func<TextChange>? ChangeOf(EntityEntry<Article> entry, HashSet<long> filed)
    {
        var article = entry.Entity;
        var was = entry.State != EntityState.Added && entry.Property(a => a.Status).OriginalValue == ArticleStatus.Published;
        var names = TextChanges.Names(entry);
        if (entry.State is EntityState.Modified or EntityState.Unchanged && filed.Contains(article.Id))
        {
            names.Add(nameof(Article.Tags));
        }

        if (TextChanges.KindOf(entry, was, article.Status == ArticleStatus.Published, names.Count > 0) is not { } kind
            || !events.Tells(kind))
        {
            return null;
        }

        var former = TextChanges.FormerPath(entry.Property(a => a.Slug));
        var wasFindable = was && !entry.Property(a => a.NoIndex).OriginalValue
            && entry.Property(a => a.CanonicalUrl).OriginalValue.Length == 0;
        return () => Change(kind, article.Id, article.Slug, article.Title, article.Language) with
        {
            FormerPath = former,
            Changed = names,
            WasFindable = wasFindable,
            IsFindable = article.IsFindable && kind != TextEventKind.Deleted,
        };
    }

    private TextChange Change(TextEventKind kind, long id, string slug, string title, string language) =>
        new(kind, new(TextKey.Article, id), "/" + slug, title,
            language.Length > 0 ? language : settings.Get<SiteSettings>().Language);
}
