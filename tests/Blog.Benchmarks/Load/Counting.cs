namespace Blog.Benchmarks.Load;

/// <summary>
/// Whether each serve is counted: exactly after a flush, all of them after a graceful stop, all but one interval's after kill -9.
/// </summary>
public static class Counting
{
    // A stop is asked for, and a process killed, in the middle of the load.
    private static readonly TimeSpan UntilTheEnd = TimeSpan.FromSeconds(12);

    public static async Task<bool> CheckAsync(LoadOptions options)
    {
        var folder = Machine.NewFolder();
        try
        {
            await Blogs.FillAsync(options.Program, folder);
            var views = new CountedViews(folder);
            if (!views.AreKept)
            {
                Console.WriteLine("Counting: this build keeps no views (there is no table ArticleViews). NOT CHECKED");
                return false;
            }

            var exact = await ExactAsync(options, folder, views);
            var graceful = await GracefulAsync(options, folder, views);
            return await KilledAsync(options, folder, views) && graceful && exact;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> ExactAsync(LoadOptions options, string folder, CountedViews views)
    {
        var before = views.Sum();
        await using var blog = Serve(options, folder);
        await blog.FirstPageAsync();
        using var readers = new Readers(blog.Address, options.Requests);
        await readers.EndAsync();
        var counted =
            await views.SettledAsync(before + options.Requests, TimeSpan.FromSeconds(3 * options.FlushSeconds)) - before;
        return Say(counted == options.Requests && readers.Answered == options.Requests,
            $"{options.Requests:N0} requests over {Wrk.Connections} connections: "
                + $"{readers.Answered:N0} answered, {counted:N0} counted after the flush");
    }

    private static async Task<bool> GracefulAsync(LoadOptions options, string folder, CountedViews views)
    {
        var before = views.Sum();
        await using var blog = Serve(options, folder);
        await blog.FirstPageAsync();
        using var readers = new Readers(blog.Address, long.MaxValue);
        await Task.Delay(UntilTheEnd);
        await blog.StopAsync();
        await readers.EndAsync();
        var counted = views.Sum() - before;
        // What was being sent when the connections were closed may be counted without having been read to its end.
        return Say(counted >= readers.Answered && counted <= readers.Answered + Wrk.Connections,
            $"stopped (SIGTERM) under load: {readers.Answered:N0} answered, {counted:N0} counted");
    }

    private static async Task<bool> KilledAsync(LoadOptions options, string folder, CountedViews views)
    {
        var before = views.Sum();
        await using var blog = Serve(options, folder);
        await blog.FirstPageAsync();
        using var readers = new Readers(blog.Address, long.MaxValue);
        await Task.Delay(UntilTheEnd);
        await blog.DisposeAsync();
        await readers.EndAsync();
        var counted = views.Sum() - before;
        var interval = readers.AnsweredInTheLast(options.FlushSeconds);
        return Say(readers.Answered - counted <= interval && counted > 0,
            $"killed (SIGKILL) under load: {readers.Answered:N0} answered, {counted:N0} counted, "
                + $"{readers.Answered - counted:N0} lost; the last {options.FlushSeconds} s served {interval:N0}");
    }

    private static BlogProgram Serve(LoadOptions options, string folder) =>
        BlogProgram.Serve(
            options.Program, folder, FormattableString.Invariant($"--Counting:FlushSeconds={options.FlushSeconds}"));

    private static bool Say(bool right, string what)
    {
        Console.WriteLine($"Counting: {what}. {(right ? "OK" : "WRONG")}");
        return right;
    }
}
