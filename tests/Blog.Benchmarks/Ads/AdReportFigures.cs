using Blog.Benchmarks.Scale;

namespace Blog.Benchmarks.Ads;

/// <summary>The verb "ads-report": how long the reports take with 1,000 campaigns and three years of daily rows.</summary>
public static class AdReportFigures
{
    private const int Rounds = 40;
    private const double Wanted = 200;

    public static async Task<int> RunAsync(string[] args)
    {
        var program = BlogProgram.Find([.. args.Take(1)]);
        var folder = Machine.NewFolder();
        try
        {
            await BlogProgram.RunVerbAsync(program, folder, "migrate");
            var rows = AdRows.Write(folder);
            // The start adds up the months that are over.
            await using var site = await ScaleSite.StartAsync(program, folder);
            await AdRows.SealedAsync(folder);
            await site.SignInAsync();
            Console.WriteLine($"{AdRows.Campaigns:N0} campaigns, {rows:N0} daily rows of ads and as many of articles; "
                + $"first request, then p50 and p95 of {Rounds}, then processor time of one, "
                + $"milliseconds ({Wanted:0} are wanted)");
            var all = true;
            foreach (var (name, path) in Pages)
            {
                all &= await MeasureAsync(site, name, path);
            }

            Console.WriteLine($"Resident after all that: {site.Megabytes:0} MB");
            return all ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly int[] Spans = [7, 30, 90, 365];

    private static IEnumerable<(string Name, string Path)> Pages =>
    [
        .. Spans.Select(days => ($"report, {days} days", $"/admin/ads/reports?days={days}")),
        ("report of one campaign, whole run", "/admin/ads/reports/campaigns/500"),
        ("advertiser's report, whole run", $"/ads/report/{AdRows.Token}"),
        ("advertiser's report, 30 days", $"/ads/report/{AdRows.Token}?days=30"),
        ("advertiser's statement", $"/ads/report/{AdRows.Token}/{DateTime.UtcNow.AddMonths(-1):yyyy-MM}"),
    ];

    private static async Task<bool> MeasureAsync(ScaleSite site, string name, string path)
    {
        var (first, bytes, exists) = await site.AskAsync(path);
        if (!exists)
        {
            throw new InvalidOperationException($"{path} is not there.");
        }

        var times = new List<double>();
        var used = site.ProcessorSeconds;
        for (var i = 0; i < Rounds; i++)
        {
            times.Add((await site.AskAsync(path)).Milliseconds);
        }

        var processor = (site.ProcessorSeconds - used) / Rounds * 1000;
        times.Sort();
        var (p50, p95) = (times[Rounds / 2], times[Rounds * 95 / 100]);
        Console.WriteLine($"  {name,-34} {first,7:0} {p50,7:0} {p95,7:0} {processor,7:0}   {bytes / 1024.0,6:0} "
            + $"KB{(p95 <= Wanted ? "" : "  too long")}");
        return p95 <= Wanted;
    }
}
