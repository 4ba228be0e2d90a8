namespace Blog.Web;

/// <summary>Why the program cannot run, in one line for the person who started it.</summary>
public sealed class StartupException(string message, int exitCode) : Exception(message)
{
    public StartupException(string message)
        : this(message, ExitCodes.Failed)
    {
    }

    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
