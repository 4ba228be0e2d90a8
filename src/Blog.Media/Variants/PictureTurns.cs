namespace Blog.Media.Variants;

/// <summary>
/// How many pictures are decoded at once: two, and of large ones one. A picture of 50 million pixels takes up to 400 MB for some
/// seconds, one of 12 million less than 100 (<c>tests/Blog.Benchmarks -- pictures</c>).
/// </summary>
internal sealed class PictureTurns : IDisposable
{
    private const long Large = 12_000_000;

    private readonly SemaphoreSlim all = new(2);
    private readonly SemaphoreSlim large = new(1);

    /// <summary>Waits for a turn, works, and gives back what memory that took.</summary>
    /// <param name="pixels">Of all frames together.</param>
    public async Task<T> TakeAsync<T>(long pixels, Func<T> work, CancellationToken ct)
    {
        if (pixels <= Large)
            return await TakeAsync(work, ct);
        // First among the large ones, so that those who wait here keep no small one from its turn.
        await large.WaitAsync(ct);
        try
        {
            return await TakeAsync(work, ct);
        }
        finally
        {
            large.Release();
        }
    }

    public void Dispose()
    {
        all.Dispose();
        large.Dispose();
    }

    private async Task<T> TakeAsync<T>(Func<T> work, CancellationToken ct)
    {
        await all.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            NativeMemory.GiveBack();
            all.Release();
        }
    }
}
