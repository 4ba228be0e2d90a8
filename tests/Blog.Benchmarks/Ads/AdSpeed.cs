using System.Globalization;
using Blog.Benchmarks.Load;

namespace Blog.Benchmarks.Ads;

/// <summary>The cached article with four ads beside the same one without, in turns.</summary>
internal static class AdSpeed
{
    private const double Wanted = 0.95;
    private const int WarmUpSeconds = 5;

    public static async Task<bool> PrintAsync(LoadOptions options, string folder)
    {
        var bare = Machine.NewFolder();
        Machine.Copy(folder, bare);
        new AdSpace(bare).Clear();
        new AdSpace(folder).Fill();
        try
        {
            await using var with = AdFigures.Serve(options.Program, folder);
            await using var without = AdFigures.Serve(options.Program, bare);
            await with.FirstPageAsync();
            await without.FirstPageAsync();
            var ratios = await DriveAsync(options, Row("with", with), Row("without", without));
            var median = ratios[ratios.Count / 2];
            return AdFigures.Say(
                median >= Wanted,
                $"The cached article with four rotating ads: {median:0.000} of the requests a second that it serves "
                    + $"without (median of {ratios.Count} rounds, {ratios[0]:0.000} to {ratios[^1]:0.000}; "
                    + $"at least {Wanted} wanted).");
        }
        finally
        {
            Directory.Delete(bare, recursive: true);
        }
    }

    private static async Task<List<double>> DriveAsync(LoadOptions options, Server with, Server without)
    {
        await Wrk.DriveAsync(with, WarmUpSeconds);
        await Wrk.DriveAsync(without, WarmUpSeconds);
        var ratios = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            // Each goes first in every other round.
            var rates = new Dictionary<Server, Run>();
            foreach (var server in round % 2 == 0 ? new[] { with, without } : [without, with])
            {
                rates[server] = await Wrk.DriveAsync(server, options.Seconds);
            }

            ratios.Add(rates[with].Rate / rates[without].Rate);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  round {round + 1}: {rates[with].Rate:N0} and {rates[without].Rate:N0} requests/s, "
                    + $"{rates[with].Microseconds:0.0} and {rates[without].Microseconds:0.0} µs of processor time each"));
        }

        ratios.Sort();
        return ratios;
    }

    private static Server Row(string name, BlogProgram blog) => new(name, blog.Address, () => blog.ProcessorSeconds);
}
