using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Web.PageCache;

/// <summary>
/// An output cache store that stores nothing. It is used while CachedPageMiddleware serves pages from PageStore, so that no page
/// lies in memory twice.
/// </summary>
internal sealed class NullOutputCacheStore : IOutputCacheStore
{
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
