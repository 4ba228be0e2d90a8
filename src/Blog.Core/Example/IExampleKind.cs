using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Example;

/// <summary>
/// One kind of rows that the example content consists of: how a module's rows are noted when they are made, found again, and
/// deleted on the owner's word.
/// </summary>
public interface IExampleKind
{
    /// <summary>As it is stored; never changed.</summary>
    string Name { get; }

    /// <summary>Lower is deleted first: what uses a thing before the thing.</summary>
    int Order { get; }

    /// <summary>English, the key of its translation.</summary>
    string One { get; }

    /// <summary>English with <c>{0}</c> for the number, the key of its translation.</summary>
    string Many { get; }

    /// <summary>Whether the owner's changes within a row outlive its deletion, so that there is nothing to ask about.</summary>
    bool KeepsChanges => false;

    /// <summary>All rows there are, the owner's too, and how each of them stands.</summary>
    Task<IReadOnlyDictionary<string, string>> StatesAsync(CancellationToken ct);

    /// <summary>Those of these rows that are still there.</summary>
    /// <param name="keys">Keys of noted rows.</param>
    /// <param name="going">What goes before; what only that uses is not used.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<IReadOnlyList<ExampleItem>> FindAsync(IReadOnlyCollection<string> keys, ExampleGoing going, CancellationToken ct);

    /// <summary>Deletes rows with all that hangs on them, but one that was changed meanwhile.</summary>
    /// <returns>How many were deleted.</returns>
    Task<int> RemoveAsync(IReadOnlyCollection<ExampleItem> items, CancellationToken ct);
}

/// <summary>A row of the example content that is still there.</summary>
/// <param name="Key">Tells it from others of its kind.</param>
/// <param name="Title">How the owner knows it.</param>
/// <param name="Path">Where the owner edits it, root-relative; empty where nowhere.</param>
/// <param name="IsUsed">Whether something of the owner's own uses it.</param>
public sealed record ExampleItem(string Key, string Title, string Path, bool IsUsed)
{
    /// <summary>How it stands now.</summary>
    public string State { get; init; } = "";

    /// <summary>How the example left it.</summary>
    public string Left { get; init; } = "";

    /// <summary>Whether the owner has thrown it away.</summary>
    public bool IsTrashed { get; init; }

    public bool IsChanged => State != Left && !IsTrashed;
}

/// <summary>What of the example content is about to go, as kinds ask that come later.</summary>
public sealed class ExampleGoing
{
    private readonly HashSet<(string Kind, string Key)> rows = [];
    private readonly HashSet<string> paths = [];

    /// <summary>The numbers of rows of a kind.</summary>
    public IReadOnlyCollection<long> Ids(string kind) =>
        [.. rows.Where(r => r.Kind == kind).Select(r => ExampleKeys.IdOf(r.Key))];

    /// <summary>Whether what is edited there goes.</summary>
    public bool Goes(string path) => paths.Contains(path);

    internal void Add(string kind, ExampleItem item)
    {
        rows.Add((kind, item.Key));
        if (item.Path.Length > 0)
        {
            paths.Add(item.Path);
        }
    }
}

/// <summary>How modules say what their part of the example content consists of.</summary>
public static class ExampleKindRegistrations
{
    public static IServiceCollection AddExampleKind<TKind>(this IServiceCollection services) where TKind : class, IExampleKind =>
        services.AddScoped<IExampleKind, TKind>();
}
