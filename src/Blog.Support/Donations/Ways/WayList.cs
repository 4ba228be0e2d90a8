using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Donations.Ways;

/// <summary>
/// A snapshot of the payment methods that readers see, in order. It is kept in memory, as every composed page reads it.
/// </summary>
public sealed class WayList
{
    private readonly IServiceScopeFactory scopes;
    private readonly Lock loading = new();
    private volatile IReadOnlyList<GivingWay>? ways;

    public WayList(IServiceScopeFactory scopes, ChangeFeed changes)
    {
        this.scopes = scopes;
        changes.Committed += types =>
        {
            if (types.Contains(typeof(GivingWay)))
            {
                // Taken while loading, so that a concurrent load cannot store the old rows after this.
                lock (loading)
                {
                    ways = null;
                }
            }
        };
    }

    public IReadOnlyList<GivingWay> Shown => ways ?? Load();

    /// <summary>Whether there is a page that says how to give.</summary>
    public bool HasPage => Shown.Count > 0;

    /// <summary>The IBAN of the first bank; empty where there is none.</summary>
    public string Iban => Shown.FirstOrDefault(w => w.Type.IsBank)?.Address ?? "";

    private IReadOnlyList<GivingWay> Load()
    {
        lock (loading)
        {
            using var scope = scopes.CreateScope();
            return ways = scope.ServiceProvider.GetRequiredService<BlogDbContext>().GivingWays.AsNoTracking()
                .Where(w => w.IsShown).OrderBy(w => w.Place).ThenBy(w => w.Id).ToList();
        }
    }
}
