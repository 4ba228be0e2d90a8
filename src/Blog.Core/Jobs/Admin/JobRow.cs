namespace Blog.Core.Jobs.Admin;

/// <summary>One job as the System page shows it.</summary>
public sealed record JobRow(string Key, string Name, JobState State, bool IsAtStartOnly)
{
    public static JobRow Of(Job job) => new(job.Slug, job.Name, job.State, job is StartJob);

    public bool Fails => State.Failures > 0;

    /// <summary>English text, the key of its translation.</summary>
    public string Word =>
        Fails ? "Failing" : State.IsRunning ? "Running" : IsAtStartOnly && State.SucceededAt is not null ? "Done" : "Waiting";

    public string Badge => Word switch { "Failing" => "badge-danger", "Running" => "badge-info", "Done" => "badge-ok", _ => "" };

    /// <summary>Where the next run has no time; English text, the key of its translation.</summary>
    public string Next =>
        State.IsRunning ? "When this run has finished" : IsAtStartOnly ? "At the next restart" : "When needed";
}
