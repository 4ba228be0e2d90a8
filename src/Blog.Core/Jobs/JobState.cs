using System.Text.RegularExpressions;

namespace Blog.Core.Jobs;

/// <summary>How a job went since the program started; kept in memory only. Times are UTC.</summary>
public sealed partial record JobState
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);

    public bool IsRunning { get; private init; }

    /// <summary>When the last run began; null before the first.</summary>
    public DateTime? StartedAt { get; private init; }

    /// <summary>When a run ended well for the last time.</summary>
    public DateTime? SucceededAt { get; private init; }

    /// <summary>How long the last run took that is over.</summary>
    public TimeSpan? Took { get; private init; }

    /// <summary>When the next run comes by itself; null while one runs, and where only a wake-up brings the next.</summary>
    public DateTime? NextAt { get; private init; }

    /// <summary>How many runs have failed since the last that ended well.</summary>
    public int Failures { get; private init; }

    /// <summary>When the first of these runs failed.</summary>
    public DateTime? FailingSince { get; private init; }

    /// <summary>What the last run that failed said, also after the job works again; empty when none did.</summary>
    public string Error { get; private init; } = "";

    internal JobState Wait(DateTime? until) => this with { NextAt = until };

    internal JobState Begin(DateTime now) => this with { IsRunning = true, StartedAt = now, NextAt = null };

    internal JobState End() => this with { IsRunning = false };

    internal JobState Succeed(DateTime now, TimeSpan took) =>
        this with { IsRunning = false, SucceededAt = now, Took = took, Failures = 0, FailingSince = null };

    internal JobState Fail(DateTime now, TimeSpan took, string error) => this with
    {
        IsRunning = false,
        Took = took,
        Failures = Failures + 1,
        FailingSince = FailingSince ?? now,
        Error = error,
    };

    /// <summary>Twice as long after each failure in a row.</summary>
    internal TimeSpan BackOff(TimeSpan longest)
    {
        var wait = FirstBackOff * Math.Pow(2, Math.Min(Failures - 1, 20));
        return wait < longest ? wait : longest;
    }

    /// <summary>
    /// Whether this failure has been told already: the run before failed, too, and by the same words but for the numbers and
    /// random names in them.
    /// </summary>
    internal bool RepeatsThat(JobState before) => before.Failures > 0 && Kind(Error) == Kind(before.Error);

    private static string Kind(string words) => Changing().Replace(words, "");

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}[0-9a-fA-F-]*|[0-9]+")]
    private static partial Regex Changing();
}
