namespace Blog.Tests;

/// <summary>Writes down each start of the program for <c>.ci/run</c>: they are what a run's time goes to.</summary>
public static class Starts
{
    private static readonly Lock Gate = new();
    private static readonly string? Folder = Environment.GetEnvironmentVariable("BLOG_TEST_STARTS");

    /// <summary>Adds a line of <paramref name="kind"/>.</summary>
    public static void Add(string kind)
    {
        if (Folder is null)
        {
            return;
        }

        lock (Gate)
        {
            File.AppendAllText(Path.Combine(Folder, $"{Environment.ProcessId}.starts"), kind + "\n");
        }
    }
}
