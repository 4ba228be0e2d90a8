namespace Blog.Core.PageCache;

/// <summary>Marks an action whose answers the page cache stores and serves to anonymous readers.</summary>
/// <param name="queryKeys">The query keys that the action reads. They are part of the cache key; no other key reaches
/// it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedPageAttribute(params string[] queryKeys) : Attribute
{
    /// <summary>In the order in which they stand in the cache key.</summary>
    public IReadOnlyList<string> QueryKeys { get; } = queryKeys;

    /// <summary>
    /// Whether the answer is nothing without absolute addresses: it is 503 where the blog knows none that it may write.
    /// </summary>
    public bool NeedsBaseAddress { get; init; }
}

/// <summary>Marks a public action whose page is composed for each request and never cached, and says why.</summary>
/// <param name="reason">What in the page belongs to one reader or one moment.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComposedPerRequestAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
