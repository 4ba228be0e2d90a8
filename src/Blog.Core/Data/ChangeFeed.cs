namespace Blog.Core.Data;

/// <summary>Tells snapshots in memory, after the transaction has committed, which kinds of entities it changed.</summary>
public sealed class ChangeFeed
{
    /// <summary>Raised once per commit with the entity types that were added, changed or removed.</summary>
    public event Action<IReadOnlySet<Type>>? Committed;

    internal void Publish(IReadOnlySet<Type> types) => Committed?.Invoke(types);
}
