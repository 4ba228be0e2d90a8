using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Donations.Ways;

/// <summary>
/// A snapshot of the payment methods that readers see, in order. It is kept in memory, as every composed page reads it.
/// </summary>
public sealed class WayList(IServiceScopeFactory scopes, ChangeFeed changes)
{
    private readonly Snapshot<IReadOnlyList<GivingWay>> snapshot =
        new(scopes, changes, ReadAsync, typeof(GivingWay)) { LoadsAhead = true };

    public IReadOnlyList<GivingWay> Shown => snapshot.Get();

    /// <summary>Whether there is a page that says how to give.</summary>
    public bool HasPage => Shown.Count > 0;

    /// <summary>The IBAN of the first bank; empty where there is none.</summary>
    public string Iban => Shown.FirstOrDefault(w => w.Type.IsBank)?.Address ?? "";

    /// <summary>The smallest sum that is worth a transfer, for readers: that of the first bank; empty for none.</summary>
    public string MinimumFor(DonationSettings words) =>
        Shown.FirstOrDefault(w => w.Type.IsBank)?.Least?.Show() ?? words.Minimum;

    private static async Task<IReadOnlyList<GivingWay>> ReadAsync(BlogDbContext db) =>
        await db.GivingWays.AsNoTracking().Where(w => w.IsShown).OrderBy(w => w.Place).ThenBy(w => w.Id).ToListAsync();
}
