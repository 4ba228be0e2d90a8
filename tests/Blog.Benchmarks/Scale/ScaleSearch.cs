namespace Blog.Benchmarks.Scale;

/// <summary>
/// What readers would type into the search of a generated blog, in turn, and how long the first results page takes.
/// </summary>
public static class ScaleSearch
{
    private const int WarmUp = 10;
    private const int Times = 60;
    private const double Wanted = 50;

    /// <summary>Whether the wanted figure was met.</summary>
    public static async Task<bool> RunAsync(ScaleSite site, string folder)
    {
        var random = new Random(5);
        var times = new List<double>();
        foreach (var (name, next) in Kinds(folder))
        {
            for (var i = 0; i < WarmUp; i++)
            {
                await site.AskAsync(next(random));
            }

            var (began, taken) = (site.ProcessorSeconds, new List<double>());
            for (var i = 0; i < Times; i++)
            {
                taken.Add((await site.AskAsync(next(random))).Milliseconds);
            }

            Print(name, taken, (site.ProcessorSeconds - began) * 1000 / Times);
            times.AddRange(taken);
        }

        Print("all searches", times, null);
        Console.WriteLine($"p95 under {Wanted} ms is wanted: {(At(times, 0.95) < Wanted ? "met" : "missed")}");
        return At(times, 0.95) < Wanted;
    }

    // The generated texts have some seventy words, so that nearly each is in nearly each article: the worst that can be asked.
    private static List<(string Name, Func<Random, string> Path)> Kinds(string folder)
    {
        var pages = ScalePages.Of(folder);
        var (category, tag) = (Last(pages, "big category"), Last(pages, "small tag"));
        return
        [
            ("search: a number of one title", r => Path($"{Prose.Word(r)} {r.Next(1, 90_000)}")),
            ("search: a word of none", r => Path($"zeppelin {Prose.Word(r)}")),
            ("search: one word of nearly all", r => Path(Prose.Word(r))),
            ("search: two words of nearly all", r => Path($"{Prose.Word(r)} {Prose.Word(r)}")),
            ("search: four words of nearly all", r => Path($"{Prose.Word(r)} {Prose.Word(r)} {Prose.Word(r)} {Prose.Word(r)}")),
            ("search: an unfinished word", r => Path(Prose.Word(r)[..2])),
            ("search: within the big category", r => Path($"{Prose.Word(r)}&category={category}")),
            ("search: within a small tag", r => Path($"{Prose.Word(r)}&tag={tag}")),
            ("search: within a year", r => Path($"{Prose.Word(r)}&year=2020")),
            ("search: as you type, second page", r => $"/search/results?page=2&q={Prose.Word(r)}"),
        ];
    }

    private static string Path(string asked) => "/search?q=" + asked.Replace(' ', '+');

    private static string Last(IReadOnlyList<(string Name, string Path)> pages, string name) =>
        pages.First(p => p.Name == name).Path.Split('/')[^1];

    private static void Print(string name, List<double> times, double? processor) => Console.WriteLine(
        $"{name,-34}{times.Min(),9:0.00} ms best{At(times, 0.5),9:0.00} p50{At(times, 0.95),9:0.00} "
            + $"p95{At(times, 0.99),9:0.00} p99{processor,9:0.0} ms of processor");

    private static double At(List<double> times, double share) =>
        times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * share)));
}
