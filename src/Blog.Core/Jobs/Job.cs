using Blog.Core.Data;

namespace Blog.Core.Jobs;

/// <summary>
/// Work in the background. A job says what one run does and how long to wait after it; <see cref="JobHost"/> has the loop, tries
/// again what throws, and notes how it went for the System page. Register it by <c>AddJob</c>.
/// </summary>
/// <remarks>This form waits as its last run said, or until it is woken; see also the others, which derive from it.</remarks>
public abstract class Job
{
    /// <summary>A run's answer: there is nothing to do until the job is woken.</summary>
    public static readonly TimeSpan UntilWoken = Timeout.InfiniteTimeSpan;

    private readonly JobAlarm woken = new();
    private readonly JobAlarm asked = new();
    private volatile JobState state = new();

    /// <summary>What it does, for the owner; English text, the key of its translation.</summary>
    public abstract string Name { get; }

    /// <summary>Its part of addresses; a job of which a program has several gives each its own.</summary>
    public virtual string Slug => GetType().Name.ToLowerInvariant();

    /// <summary>How it went so far.</summary>
    public JobState State { get => state; internal set => state = value; }

    /// <summary>How long the first run waits after the start of the program.</summary>
    public virtual TimeSpan UntilFirst => TimeSpan.Zero;

    /// <summary>How long a job that fails waits at most until it is tried again.</summary>
    public virtual TimeSpan LongestBackOff => TimeSpan.FromMinutes(10);

    /// <summary>One run; it fails by throwing whatever it throws.</summary>
    /// <param name="services">A scope for this run alone.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How long to wait until the next run, or <see cref="UntilWoken"/>.</returns>
    public abstract Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct);

    /// <summary>What is left to do after the last run, when the program stops; the web server has stopped before.</summary>
    public virtual Task FinishAsync() => Task.CompletedTask;

    /// <summary>There is something to do: ends the wait, but not the one after a failure, which goes on to its end.</summary>
    public void Wake() => woken.Ring();

    /// <summary>A person asks for a run: ends every wait, also the one after a failure.</summary>
    public virtual void RunNow()
    {
        woken.Ring();
        asked.Ring();
    }

    /// <summary>Wakes the job after each commit that changed rows of this type.</summary>
    protected void WakeOn<TEntity>(ChangeFeed changes) => changes.Committed += types =>
    {
        if (types.Contains(typeof(TEntity)))
        {
            Wake();
        }
    };

    internal Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken ct) =>
        (State.Failures > 0 ? asked : woken).WaitAsync(longest, time, ct);

    /// <summary>Whatever rang until now, the run that begins takes care of it; what rings later makes another run.</summary>
    internal void ForgetAlarms()
    {
        woken.Reset();
        asked.Reset();
    }
}
