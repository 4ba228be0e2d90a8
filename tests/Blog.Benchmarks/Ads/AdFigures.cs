using System.Globalization;
using Blog.Benchmarks.Load;

namespace Blog.Benchmarks.Ads;

/// <summary>
/// The figures of ads: every serve counted, shares as weighted, a cap that
/// holds, an even month, what ads cost in speed and bytes.
/// </summary>
public static class AdFigures
{
    private const int FlushSeconds = 2;
    private const int Cap = 10_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = LoadOptions.Read(args);
        var folder = Machine.NewFolder();
        try
        {
            await Blogs.FillAsync(options.Program, folder);
            var isRight = await CountAsync(options, folder);
            isRight &= await CapAsync(options, folder);
            isRight &= EvenMonth.Print();
            isRight &= await AdWeight.PrintAsync(options.Program, folder);
            return await AdSpeed.PrintAsync(options, folder) && isRight ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static BlogProgram Serve(string program, string folder) =>
        BlogProgram.Serve(program, folder, FormattableString.Invariant($"--Counting:FlushSeconds={FlushSeconds}"));

    internal static bool Say(bool right, string what)
    {
        Console.WriteLine($"{what} {(right ? "OK" : "MISSED")}");
        return right;
    }

    private static async Task<bool> CountAsync(LoadOptions options, string folder)
    {
        var ads = new AdSpace(folder);
        ads.Fill();
        var answered = await ReadAsync(options.Program, folder, options.Requests);
        var served = Enumerable.Range(1, AdSpace.Ads.Count).Select(ads.Served).ToList();
        // Each of three slots shows one ad in each page.
        var right = Say(served.Sum() == 3 * answered, $"Four ads in three slots, {answered:N0} pages at full speed: "
            + $"{served.Sum():N0} serves counted of {3 * answered:N0}.");
        for (var ad = 0; ad < served.Count; ad++)
        {
            var (slot, weight) = AdSpace.Ads[ad];
            var wanted = weight / (double)AdSpace.Ads.Where(a => a.Slot == slot).Sum(a => a.Weight);
            var share = served[ad] / (double)answered;
            right &= Say(
                Math.Abs((share / wanted) - 1) < 0.01,
                $"  ad {ad + 1} in slot {slot}: {share:P3} of the slot, weighted {wanted:P0}.");
        }

        return right;
    }

    private static async Task<bool> CapAsync(LoadOptions options, string folder)
    {
        var ads = new AdSpace(folder);
        ads.Fill(totalCap: Cap);
        await ReadAsync(options.Program, folder, 5 * Cap);
        var over = ads.Served(1) - Cap;
        return Say(over >= 0 && over <= Wrk.Connections, $"A total cap of {Cap:N0} under {Wrk.Connections} connections: "
            + $"served {Cap + over:N0}, {over} over it (at most the requests in flight).");
    }

    /// <summary>Has the article asked for, and its counts stored.</summary>
    private static async Task<long> ReadAsync(string program, string folder, int requests)
    {
        await using var blog = Serve(program, folder);
        await blog.FirstPageAsync();
        using var readers = new Readers(blog.Address, requests);
        await readers.EndAsync();
        await new AdSpace(folder).SettleAsync(TimeSpan.FromSeconds(3 * FlushSeconds));
        await blog.StopAsync();
        return readers.Answered;
    }
}
