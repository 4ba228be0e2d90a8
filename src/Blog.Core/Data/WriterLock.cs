namespace Blog.Core.Data;

/// <summary>
/// The write lock of the process: one context at a time may write. SQLite has one writer anyway; waiting in a queue here,
/// instead of polling SQLite's lock, keeps the worst wait short. A provider with row locks uses <see cref="None"/>.
/// </summary>
public sealed class WriterLock : IDisposable
{
    /// <summary>How long a writer waits in the queue before it gives up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim? turn;

    private WriterLock(SemaphoreSlim? turn) => this.turn = turn;

    /// <summary>A lock that never waits.</summary>
    public static WriterLock None { get; } = new(null);

    /// <summary>A lock with one turn.</summary>
    public static WriterLock OneAtATime() => new(new SemaphoreSlim(1, 1));

    internal bool Waits => turn is not null;

    internal void Take()
    {
        if (turn?.Wait(Patience) == false)
        {
            throw Impatient();
        }
    }

    internal async Task TakeAsync(CancellationToken ct)
    {
        if (turn is not null && !await turn.WaitAsync(Patience, ct))
        {
            throw Impatient();
        }
    }

    internal void Give() => turn?.Release();

    public void Dispose() => turn?.Dispose();

    private static TimeoutException Impatient() =>
        new($"Another write has been blocking the database for over {Patience.TotalSeconds:0} s.");
}
