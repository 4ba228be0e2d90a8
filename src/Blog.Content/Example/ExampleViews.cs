using Blog.Content.Views;
using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Core.Example;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Example;

/// <summary>Gives the example's articles their readers, day by day, as the counter would have written them down.</summary>
public sealed class ExampleViews(BlogDbContext db, ExampleReading reading) : IExampleFiller
{
    // Of a hundred readers of single articles so many are different people.
    private const int Different = 85;

    public int Order => 15;

    public string Part => "readers";

    /// <summary>Nothing where somebody has been counted already.</summary>
    public async Task FillAsync(string folder, CancellationToken ct)
    {
        if (await db.Set<BlogViews>().AnyAsync(ct))
        {
            return;
        }

        var (sink, days) = (new ArticleViewSink(), await reading.DaysAsync(ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var day in days)
        {
            await sink.WriteAsync(db, BatchOf(day), ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static ServeBatch BatchOf(ExampleDay day) => new(
        day.Day,
        [.. day.Articles.Select(a => new ServeIncrement(
            ExampleKeys.Of(a.Article), a.Serves.Views, a.Serves.Crawlers, a.Serves.LinkPreviews, a.Serves.Prefetches,
            a.Serves.Staff, a.Serves.Readers, a.Serves.Readers))],
        day.Articles.Sum(a => a.Serves.Readers) * Different / 100);
}

/// <summary>The days of which the example has made up readers; nobody real was counted on them.</summary>
internal sealed class ExampleViewDays(BlogDbContext db) : IExampleKind
{
    public string Name => "views";

    public int Order => 500;

    public string One => "1 day of made-up readers";

    public string Many => "{0} days of made-up readers";

    public bool KeepsChanges => true;

    public async Task<IReadOnlyDictionary<string, string>> StatesAsync(CancellationToken ct) =>
        (await db.Set<BlogViews>().Select(v => v.Day).ToListAsync(ct)).ToDictionary(ExampleKeys.Of, _ => "");

    public Task<IReadOnlyList<ExampleItem>> FindAsync(
        IReadOnlyCollection<string> keys, ExampleGoing going, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ExampleItem>>([.. keys.Select(key => new ExampleItem(key, key, "", false))]);

    public async Task<int> RemoveAsync(IReadOnlyCollection<ExampleItem> items, CancellationToken ct)
    {
        var days = items.Select(i => ExampleKeys.DayOf(i.Key)).ToArray();
        // No page for readers shows them.
        await db.Set<ArticleViews>().Where(v => days.Contains(v.Day)).DeleteAllAsync(db, [], ct);
        return await db.Set<BlogViews>().Where(v => days.Contains(v.Day)).DeleteAllAsync(db, [], ct);
    }
}
