using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Donations.Ways;

/// <summary>The ways that readers see, in their order, kept in memory: each page that is composed asks.</summary>
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
                // Whoever reads just now must not keep what was there before.
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
