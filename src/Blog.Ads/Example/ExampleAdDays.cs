using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Example;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Example;

/// <summary>
/// The days of which the example has made up numbers of ads: what stays of its slots and campaigns has only real ones then.
/// </summary>
internal sealed class ExampleAdDays(BlogDbContext db) : IExampleKind
{
    public string Name => "ad-numbers";

    public int Order => 510;

    public string One => "1 day of made-up ad numbers";

    public string Many => "{0} days of made-up ad numbers";

    public bool KeepsChanges => true;

    public async Task<IReadOnlyDictionary<string, string>> StatesAsync(CancellationToken ct) =>
        (await db.SlotDays.Select(d => d.Day).Distinct().ToListAsync(ct)).ToDictionary(ExampleKeys.Of, _ => "");

    public Task<IReadOnlyList<ExampleItem>> FindAsync(
        IReadOnlyCollection<string> keys, ExampleGoing going, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ExampleItem>>([.. keys.Select(key => new ExampleItem(key, key, "", false))]);

    public async Task<int> RemoveAsync(IReadOnlyCollection<ExampleItem> items, CancellationToken ct)
    {
        var days = items.Select(i => ExampleKeys.DayOf(i.Key)).ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Reports alone show them.
        await db.AdDays.Where(d => days.Contains(d.Day)).DeleteAllAsync(db, [], ct);
        await db.AdArticleDays.Where(d => days.Contains(d.Day)).DeleteAllAsync(db, [], ct);
        await db.SlotDays.Where(d => days.Contains(d.Day)).DeleteAllAsync(db, [], ct);
        await MonthSealer.SealAgainAsync(db, [.. days.Select(d => new DateOnly(d.Year, d.Month, 1)).Distinct()], ct);
        await db.Campaigns.Where(c => c.IsExample)
            .UpdateAllAsync(db, [], set => set.SetProperty(c => c.IsExample, false), ct);
        await transaction.CommitAsync(ct);
        return items.Count;
    }
}
