using System.Diagnostics;

namespace Blog.Benchmarks.Events;

/// <summary>
/// The verb "events": whether handlers are told of each text's last state, in order, when the program is killed again and again;
/// and how long the telling of a large import takes.
/// </summary>
public static class EventFigures
{
    private const int Publications = 200;
    private const int Texts = 40;
    private const int Flood = 100_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync()
    {
        var folder = Machine.NewFolder();
        var record = Path.Combine(folder, "told");
        RecordingStartup.Prepare(record);
        try
        {
            await using var blog = new KilledBlog(folder);
            await blog.StartAsync();
            var good = await KilledAsync(blog, record);
            await FloodedAsync(blog);
            return good ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> KilledAsync(KilledBlog blog, string record)
    {
        var random = new Random(20261130);
        for (var n = 0; n < Publications; n++)
        {
            var publishing = blog.PublishAsync($"text {n % Texts}", n / Texts);
            // One in six is killed somewhere in its publication, or in the telling of what came before.
            if (random.Next(6) == 0)
            {
                await Task.WhenAny(publishing, Task.Delay(random.Next(250)));
                await blog.KillAsync();
                await publishing.ContinueWith(_ => { }, TaskScheduler.Default);
                await blog.StartAsync();
            }
            else
            {
                await publishing;
            }
        }

        await EmptyAsync(blog);
        var states = blog.States();
        Console.WriteLine($"{Publications} publications of {states.Count} texts, the program killed {blog.Starts - 1} times");
        return Judge(record, Steady.Key, states) & Judge(record, Shaky.Key, states);
    }

    private static bool Judge(string record, string handler, Dictionary<long, string> states)
    {
        var told = new ToldEvents(record, handler);
        var last = told.LastStates(states);
        Console.WriteLine(
            $"  {handler}: {told.Different} events, {told.Again} of them again, {told.OutOfOrder} out of order; "
                + $"the last state of {last} of {states.Count} texts");
        return told.OutOfOrder == 0 && last == states.Count;
    }

    private static async Task FloodedAsync(KilledBlog blog)
    {
        await blog.KillAsync();
        blog.Flood(Flood);
        var watch = Stopwatch.StartNew();
        await blog.StartAsync();
        var (before, most) = (blog.Program.Megabytes, 0.0);
        await EmptyAsync(blog, () => most = Math.Max(most, blog.Program.Megabytes));
        Console.WriteLine(
            $"{Flood:N0} events of an import told in {watch.Elapsed.TotalSeconds:0.0} s with the start; "
                + $"memory {before:0} MB at first, {most:0} MB at most");
    }

    private static async Task EmptyAsync(KilledBlog blog, Action? meanwhile = null)
    {
        for (var until = DateTime.UtcNow + Patience; blog.Undelivered() > 0 && DateTime.UtcNow < until; await Task.Delay(200))
        {
            meanwhile?.Invoke();
        }
    }
}
