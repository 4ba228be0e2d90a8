namespace Blog.Core.Counting;

/// <summary>The memory that all sketches of one day may take together.</summary>
/// <param name="bytes">How much there is.</param>
public sealed class SketchBudget(long bytes)
{
    private long left = bytes;

    /// <summary>Something was refused, so some estimates of the day are lower bounds.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Bytes not taken yet.</summary>
    public long Left => Volatile.Read(ref left);

    /// <summary>Takes <paramref name="bytes"/>, or nothing and answers false when they are not there.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref left, -bytes) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref left, bytes);
        HasRefused = true;
        return false;
    }

    public void Give(long bytes) => Interlocked.Add(ref left, bytes);
}
