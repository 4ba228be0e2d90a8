namespace Blog.Web.Operation;

/// <summary>
/// Keeps what strangers are refused, such as pages that are not there, from filling the log: so many lines a minute are
/// written, and how many were left out stands in one line more.
/// </summary>
public sealed class RefusalLog(TimeProvider time, ILogger<RefusalLog> log)
{
    /// <summary>So many lines a minute tell an owner what is being tried.</summary>
    public const int MostOfMinute = 30;

    private readonly Lock locked = new();
    private long minute;
    private int count;

    /// <summary>Whether one more refusal is written.</summary>
    public bool Admits()
    {
        var left = 0;
        bool admits;
        lock (locked)
        {
            var now = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
            if (now != minute)
            {
                (left, minute, count) = (Math.Max(count - MostOfMinute, 0), now, 0);
            }

            admits = ++count <= MostOfMinute;
        }

        if (left > 0)
        {
            log.LogInformation("{Count} more requests were refused within one minute; they left no lines", left);
        }

        return admits;
    }
}
