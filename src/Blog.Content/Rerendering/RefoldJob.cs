using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Rerendering;

/// <summary>
/// Fills what titles and names are found by where it is empty: after an upgrade that brought the columns or folds otherwise.
/// </summary>
public sealed class RefoldJob : StartJob
{
    private const int AtOnce = 200;

    public override string Name => "Update filter index";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        // An index answers this, so a start that finds nothing to do reads no article.
        if (await db.Set<Article>().AnyAsync(a => a.FoldedTitle == "", ct))
        {
            await ArticlesAsync(db, ct);
        }

        await TermsAsync<Category>(db, ct);
        await TermsAsync<Tag>(db, ct);
    }

    private static async Task ArticlesAsync(BlogDbContext db, CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var rows = await db.Set<Article>().Where(a => a.FoldedTitle == "" && a.Id > after).OrderBy(a => a.Id).Take(AtOnce)
                .Select(a => new { a.Id, a.Title, a.Keywords })
                .ToListAsync(ct);
            if (rows.Count == 0)
            {
                return;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var row in rows)
            {
                var title = Folding.Of(row.Title, TextLimits.FoldedTitle);
                var keywords = Folding.Of(row.Keywords, TextLimits.FoldedKeywords);
                // A title that somebody has saved meanwhile is folded already. No page shows the columns.
                await db.Set<Article>().Where(a => a.Id == row.Id && a.FoldedTitle == "").UpdateAllAsync(
                    db, [], set => set.SetProperty(a => a.FoldedTitle, title).SetProperty(a => a.FoldedKeywords, keywords), ct);
            }

            await transaction.CommitAsync(ct);
            last = rows[^1].Id;
        }
    }

    private static async Task TermsAsync<TTerm>(BlogDbContext db, CancellationToken ct)
        where TTerm : class, ITerm
    {
        foreach (var row in await db.Set<TTerm>()
            .Where(x => x.FoldedName == "")
            .Select(x => new { x.Id, x.Name })
            .ToListAsync(ct))
        {
            var name = Folding.Of(row.Name, TermKey.MaxLength);
            await db.Set<TTerm>().Where(x => x.Id == row.Id && x.FoldedName == "")
                .UpdateAllAsync(db, [], set => set.SetProperty(x => x.FoldedName, name), ct);
        }
    }
}
