namespace Blog.Benchmarks.Scale;

/// <summary>A blog of 100,000 articles against one of 100: what each page costs in both, side by side.</summary>
public static class ScaleVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var program = BlogProgram.Find([.. args.Where((a, at) => !a.StartsWith("--", StringComparison.Ordinal) && (at == 0 || !args[at - 1].StartsWith("--", StringComparison.Ordinal))).Take(1)]);
        var size = new ScaleSize(Number(args, "--articles", ScaleSize.Large.Articles), Number(args, "--categories", ScaleSize.Large.Categories), Number(args, "--tags", ScaleSize.Large.Tags));
        var kept = Value(args, "--folder");
        var folder = kept is null ? Machine.NewFolder() : Path.GetFullPath(kept);
        try
        {
            var texts = new TextPool();
            var (small, large) = (Path.Combine(folder, "small"), Path.Combine(folder, "large"));
            await ScaleDatabase.EnsureAsync(program, small, ScaleSize.Small, texts);
            await ScaleDatabase.EnsureAsync(program, large, size, texts);
            return 0;
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) =>
        Value(args, name) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
