using System.Globalization;

namespace Blog.Benchmarks.Load;

/// <summary>
/// The longest example article, served by nginx as a file and by the
/// program in each of its ways, one after the other and over again.
/// </summary>
public static class LoadComparison
{
    private const int WarmUpSeconds = 6;

    public static async Task<int> RunAsync(string[] args)
    {
        if (!Tools.AreThere())
        {
            return 1;
        }

        var options = LoadOptions.Read(args);
        await CompareAsync(options);
        return await Counting.CheckAsync(options) ? 0 : 1;
    }

    private static async Task CompareAsync(LoadOptions options)
    {
        await using var blogs = await Blogs.StartAsync(options.Program);
        // Warm before the bytes are taken: a page that is often asked for may be compressed anew, harder.
        await blogs.WarmAsync(WarmUpSeconds);
        var page = await Page.AskAsync(blogs.Cached.Address);
        await using var nginx = await Nginx.ServeAsync(page);
        Console.WriteLine($"{Page.Path}: {page.Plain.Length:N0} bytes, gzip {page.Gzip.Length:N0}"
            + (page.IsCompressed ? "" : " (compressed here: the program sends it plain)"));
        List<Server> servers =
        [
            new("nginx, static file, precompressed", nginx.Address, () => nginx.ProcessorSeconds),
            new("the same with open_file_cache", nginx.TunedAddress, () => nginx.ProcessorSeconds),
            .. await blogs.RowsAsync(page),
        ];
        Print(servers, await DriveAsync(servers, options));
    }

    private static async Task<List<Run[]>> DriveAsync(List<Server> servers, LoadOptions options)
    {
        var rounds = new List<Run[]>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var runs = new List<Run>();
            foreach (var server in servers)
            {
                runs.Add(await Wrk.DriveAsync(server, options.Seconds));
            }

            rounds.Add([.. runs]);
            Console.WriteLine($"  round {round + 1}: "
                + string.Join(", ", runs.Select(r => r.Rate.ToString("N0", CultureInfo.InvariantCulture)))
                + " requests/s");
        }

        return rounds;
    }

    // The machine's speed varies from minute to minute, so each run is divided by nginx's of its own round.
    private static void Print(List<Server> servers, List<Run[]> rounds)
    {
        Console.WriteLine(
            $"\nMedian of {rounds.Count} rounds, wrk -t2 -c{Wrk.Connections}:\n\n| what | requests/s | of nginx | CPU a "
                + "request | p99 |\n| --- | ---: | ---: | ---: | ---: |");
        for (var row = 0; row < servers.Count; row++)
        {
            double Of(Func<Run[], double> value) => Median(rounds.Select(value));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {servers[row].Name} | {Of(r => r[row].Rate):N0} | {Of(r => r[row].Rate / r[0].Rate):0.000} | "
                    + $"{Of(r => r[row].Microseconds):N0} µs | {Of(r => r[row].Slowest):0.0} ms |"));
        }

        Console.WriteLine();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }
}
