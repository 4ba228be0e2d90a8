namespace Blog.Core.PageCache;

/// <summary>Says that anonymous readers get an action's answer from the page cache.</summary>
/// <param name="queryKeys">The query keys that the action reads; no other key reaches it, nor makes another page.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedPageAttribute(params string[] queryKeys) : Attribute
{
    /// <summary>In the order in which they stand in the page's key.</summary>
    public IReadOnlyList<string> QueryKeys { get; } = queryKeys;

    /// <summary>
    /// Whether the answer holds absolute addresses, so that it is kept only once the owner has set the site's base address.
    /// </summary>
    public bool NeedsBaseAddress { get; init; }
}

/// <summary>Says that a public page is composed for each request, and why.</summary>
/// <param name="reason">What in the page belongs to one reader or one moment.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComposedPerRequestAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
