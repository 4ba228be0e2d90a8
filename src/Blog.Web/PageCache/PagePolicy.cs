using Blog.Core.Counting;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Web.PageCache;

/// <summary>
/// The output cache policy of pages; its cache key is the flight's. Concurrent first requests wait for one composition, which
/// avoids a cache stampede. The policy stores what may be cached and counts the serves.
/// </summary>
internal sealed class PagePolicy(PageStore store, ServeCounter counter, PageCacheOptions options) : IOutputCachePolicy
{
    /// <summary>For how long a 404 or 410 is served from the cache before the database is asked again.</summary>
    public static readonly TimeSpan MissingLifetime = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Features.Get<PageFlight>() is { } flight)
        {
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
            context.CacheVaryByRules.VaryByHost = false;
            context.CacheVaryByRules.QueryKeys = Array.Empty<string>();
            context.CacheVaryByRules.VaryByValues["page"] = flight.Key;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Serves requests that waited for another one's composition, or all of them when CachedPageMiddleware is off.
    /// </summary>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Features.Get<PageFlight>() is { IsCounted: true } flight)
        {
            var page = flight.Composed ?? (flight.Variant is { } variant ? flight.Slot.Find(variant, flight.Encoding) : null);
            counter.Count(page?.Cells ?? [], flight.Visit);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Features.Get<PageFlight>() is not { Page: { } page } flight)
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        flight.Slot.Composed[flight.Key] = page;
        if (flight.IsCounted)
        {
            counter.Count(page.Cells, flight.Visit);
        }

        var lifetime = LifetimeOf(page.Status);
        context.AllowCacheStorage = lifetime is not null
            && store.Keep(flight.Slot, options.Front ? page : page.WithoutBody(), flight.Composition, flight.Generation,
                page.Status == StatusCodes.Status200OK ? null : lifetime);
        context.Tags.UnionWith(flight.Composition.Tags);
        context.ResponseExpirationTimeSpan = lifetime;
        return ValueTask.CompletedTask;
    }

    private static TimeSpan? LifetimeOf(int status) => status switch
    {
        StatusCodes.Status200OK => Lifetime,
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => MissingLifetime,
        _ => null,
    };
}
