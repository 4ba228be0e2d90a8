namespace Blog.Tests.HouseRules;

/// <summary>The files of the repository, as a person sees them in a fresh clone.</summary>
internal static class Sources
{
    /// <summary>The sample module, which keeps the rules of the program's own modules: newcomers copy it.</summary>
    public const string Sample = "tests/Blog.SampleModule";

    private static readonly string[] Foreign = ["bin", "obj", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Written files below a folder of the repository: no build output, no generated migrations.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Files(Root, folder, pattern);

    /// <summary>The same of another working copy.</summary>
    public static IEnumerable<string> Files(string root, string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => IsWritten(Path.GetRelativePath(root, path).Replace('\\', '/')));

    /// <summary>Written files of all modules, the sample among them.</summary>
    public static IEnumerable<string> OfModules(string pattern) => Files("src", pattern).Concat(Files(Sample, pattern));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsWritten(string path) =>
        !path.StartsWith("src/Blog.Migrations/Sqlite/", StringComparison.Ordinal)
        && !path.StartsWith("src/Blog.Migrations/Postgres/", StringComparison.Ordinal)
        && !path.Split('/').Any(part => Foreign.Contains(part));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Blog.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Blog.sln is above none of the test's folders.");
        }

        return folder.FullName;
    }
}
