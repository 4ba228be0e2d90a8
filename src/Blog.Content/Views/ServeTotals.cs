namespace Blog.Content.Views;

/// <summary>How often something was served on a day, and to whom.</summary>
public abstract class ServeTotals
{
    /// <summary>The UTC day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Serves to readers; exact.</summary>
    public long Views { get; private set; }

    /// <summary>
    /// Different readers: an estimate (2.3% standard error). The program tells readers apart in memory only, so after a restart
    /// it takes those of that day for new ones: an upper bound. With more pages than memory for it, a lower one.
    /// </summary>
    public long Readers { get; private set; }

    public long Crawlers { get; private set; }

    public long LinkPreviews { get; private set; }

    public long Prefetches { get; private set; }

    /// <summary>Serves to people who are signed in.</summary>
    public long Staff { get; private set; }
}
