namespace Blog.Benchmarks.Scale;

/// <summary>A blog of 100,000 articles against one of 100: what each page costs in both, side by side.</summary>
public static class ScaleVerb
{
    private const int Starts = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var program = BlogProgram.Find([.. args.Where((a, at) => !a.StartsWith("--", StringComparison.Ordinal)
            && (at == 0 || !args[at - 1].StartsWith("--", StringComparison.Ordinal))).Take(1)]);
        var size = new ScaleSize(
            Number(args, "--articles", ScaleSize.Large.Articles),
            Number(args, "--categories", ScaleSize.Large.Categories),
            Number(args, "--tags", ScaleSize.Large.Tags));
        var kept = Value(args, "--folder");
        var folder = kept is null ? Machine.NewFolder() : Path.GetFullPath(kept);
        try
        {
            var texts = new TextPool();
            var (small, large) = (Path.Combine(folder, "small"), Path.Combine(folder, "large"));
            await ScaleDatabase.EnsureAsync(program, small, ScaleSize.Small, texts);
            await ScaleDatabase.EnsureAsync(program, large, size, texts);
            await CompareAsync(program, small, large);
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

    /// <summary>The searches alone, on the large blog.</summary>
    public static async Task<int> SearchAsync(string[] args)
    {
        var program = BlogProgram.Find([]);
        var kept = Value(args, "--folder");
        var folder = kept is null ? Machine.NewFolder() : Path.GetFullPath(kept);
        try
        {
            var large = Path.Combine(folder, "large");
            var size = new ScaleSize(
                Number(args, "--articles", ScaleSize.Large.Articles),
                Number(args, "--categories", ScaleSize.Large.Categories),
                Number(args, "--tags", ScaleSize.Large.Tags));
            await ScaleDatabase.EnsureAsync(program, large, size, new TextPool());
            await using var site = await ScaleSite.StartAsync(program, large);
            return await ScaleSearch.RunAsync(site, large) ? 0 : 1;
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task CompareAsync(string program, string small, string large)
    {
        // The first start migrates and makes the owner; it is nobody's figure.
        await (await ScaleSite.StartAsync(program, small)).DisposeAsync();
        await (await ScaleSite.StartAsync(program, large)).DisposeAsync();
        await StartUpAsync(program, small, large);
        var pages = (ScalePages.Of(small), ScalePages.Of(large));
        await using var few = await ScaleSite.StartAsync(program, small);
        await using var many = await ScaleSite.StartAsync(program, large);
        await few.SignInAsync();
        await many.SignInAsync();
        var comparison = new ScaleComparison(few, many);
        await comparison.PagesAsync(pages.Item1, pages.Item2);
        await comparison.PublishingAsync(small, large);
        await ScaleSearch.RunAsync(many, large);
        Console.WriteLine($"Resident after all that: {few.Megabytes:0} MB, {many.Megabytes:0} MB (under 200 is wanted)");
    }

    private static async Task StartUpAsync(string program, string small, string large)
    {
        var (a, b) = (new List<double>(), new List<double>());
        for (var i = 0; i < Starts; i++)
        {
            await using (var site = await ScaleSite.StartAsync(program, small))
            {
                a.Add(site.StartSeconds);
            }

            await using (var site = await ScaleSite.StartAsync(program, large))
            {
                b.Add(site.StartSeconds);
            }
        }

        Console.WriteLine($"Start to the first 200, best of {Starts}: {a.Min():0.00} s, {b.Min():0.00} s: "
            + $"{b.Min() / a.Min():0.00} times (at most 1.2 is wanted)");
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) =>
        Value(args, name) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
