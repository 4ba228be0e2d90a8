using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Data;

/// <summary>
/// A value that is computed from rows and kept in memory until a commit, of this process or of another one, changes rows of the
/// kinds that it is computed from.
/// </summary>
/// <remarks>
/// The one field holds the load itself, finished or in flight. A commit takes it away before the commit answers, so whoever asks
/// afterwards starts a load of his own and sees what was committed. A load that a commit overtook still answers those who asked
/// before the commit, and nobody else: the field is no longer its own. So there is no lock to hold during the query.
/// </remarks>
public sealed class Snapshot<TValue>
{
    private readonly IServiceScopeFactory scopes;
    private readonly Func<BlogDbContext, Task<TValue>> load;
    private volatile Task<TValue>? current;

    /// <param name="scopes">Each load has a scope of its own, as it serves several requests.</param>
    /// <param name="changes">The feed of committed changes.</param>
    /// <param name="load">Reads the value; it must not ask this snapshot.</param>
    /// <param name="from">The entity types that the value depends on.</param>
    public Snapshot(
        IServiceScopeFactory scopes, ChangeFeed changes, Func<BlogDbContext, Task<TValue>> load, params Type[] from)
        : this(scopes, load)
    {
        changes.Committed += types =>
        {
            if (types.Overlaps(from))
            {
                Invalidate();
            }
        };
    }

    internal Snapshot(IServiceScopeFactory scopes, Func<BlogDbContext, Task<TValue>> load) =>
        (this.scopes, this.load) = (scopes, load);

    /// <summary>
    /// Whether the value is read again in the background once it is invalid. For values that are read where nobody can await,
    /// such as in a view: a request then seldom finds them missing, and never finds an old one.
    /// </summary>
    public bool LoadsAhead { get; init; }

    /// <summary>The value, for callers that can await.</summary>
    public Task<TValue> GetAsync() => current ?? Load();

    /// <summary>The value, for callers that cannot await; one that finds it missing loads it on its own thread.</summary>
    public TValue Get() => (current ?? Load()).GetAwaiter().GetResult();

    /// <summary>Forgets the value: who asks from now on sees what is stored now.</summary>
    public void Invalidate()
    {
        if (Interlocked.Exchange(ref current, null) is not null && LoadsAhead)
        {
            _ = Task.Run(GetAsync);
        }
    }

    private Task<TValue> Load()
    {
        var mine = new TaskCompletionSource<TValue>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Interlocked.CompareExchange(ref current, mine.Task, null) is { } others)
        {
            return others;
        }

        _ = FillAsync(mine);
        return mine.Task;
    }

    private async Task FillAsync(TaskCompletionSource<TValue> mine)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            mine.SetResult(await load(scope.ServiceProvider.GetRequiredService<BlogDbContext>()));
        }
        catch (Exception failure)
        {
            // Those who wait are told; the next one who asks tries again.
            _ = Interlocked.CompareExchange(ref current, null, mine.Task);
            mine.SetException(failure);
            // A load ahead that failed has nobody to tell.
            _ = mine.Task.Exception;
        }
    }
}
