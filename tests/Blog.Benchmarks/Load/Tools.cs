namespace Blog.Benchmarks.Load;

/// <summary>Finds the programs that the load comparison needs besides .NET.</summary>
public static class Tools
{
    private static readonly string[] Needed = ["nginx", "wrk"];

    // Where Debian puts nginx is not on every person's PATH.
    private static readonly string[] Folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            "/usr/sbin",
            "/usr/local/sbin",
        ];

    /// <summary>The program's file, or null on a machine without it.</summary>
    public static string? Find(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Says which are missing and how to get them.</summary>
    /// <returns>Whether all are there.</returns>
    public static bool AreThere()
    {
        var missing = Needed.Where(name => Find(name) is null).ToList();
        if (missing.Count > 0)
        {
            Console.Error.WriteLine($"This comparison needs {string.Join(" and ", missing)}, which this machine does not have. "
                + "On Debian and Ubuntu: apt-get install nginx-light wrk");
        }

        return missing.Count == 0;
    }
}
