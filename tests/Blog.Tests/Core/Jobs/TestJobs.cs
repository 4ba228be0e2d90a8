using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Jobs;

/// <summary>A job that does what a test tells it, and counts its runs.</summary>
internal abstract class TestJob : Job
{
    private int runs;

    public int Runs => Volatile.Read(ref runs);

    public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;

    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        Interlocked.Increment(ref runs);
        await Work(ct);
        return TimeSpan.FromSeconds(1);
    }

    public void FailsBy(Exception e) => Work = _ => Task.FromException(e);

    public void Works() => Work = _ => Task.CompletedTask;
}

/// <summary>Fails until a test lets it work.</summary>
internal sealed class Gardener : TestJob
{
    public Gardener() => FailsBy(new InvalidOperationException("No water in can 1."));

    public override string Name => "Water the garden";
}

/// <summary>Works.</summary>
internal sealed class Baker : TestJob
{
    public override string Name => "Bake bread";
}

/// <summary>Works once at the start, when it is let.</summary>
internal sealed class Opener : StartJob
{
    public int Runs { get; private set; }

    public bool IsStuck { get; set; } = true;

    public override string Name => "Open the door";

    protected override Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        Runs++;
        return IsStuck ? throw new IOException("The door is stuck.") : Task.CompletedTask;
    }
}

/// <summary>Comes every hour, and not at the start.</summary>
internal sealed class Visiting() : PeriodicJob(TimeSpan.FromHours(1), isFirstAtStart: false)
{
    public int Runs { get; private set; }

    public override string Name => "Visit the neighbours";

    protected override Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        Runs++;
        return Task.CompletedTask;
    }
}

/// <summary>A started blog with the jobs of these tests, and waiting for what they do.</summary>
internal static class TestJobs
{
    public static async Task<BlogApp> Started(this BlogApp blog)
    {
        blog.With(services => services.AddJob<Gardener>().AddJob<Baker>().AddJob<Opener>().AddJob<Visiting>());
        await blog.Visitor().Get("/");
        return blog;
    }

    public static T Job<T>(this BlogApp blog) where T : notnull => blog.Services.GetRequiredService<T>();

    /// <summary>Until the job rests after that many runs.</summary>
    public static async Task Rests(this TestJob job, int runs)
    {
        await Until(() => job.Runs >= runs && job.State is { IsRunning: false, NextAt: not null });
        Assert.Equal(runs, job.Runs);
    }

    /// <summary>Moves the clock to the next run, and a little on where the wait has only just begun.</summary>
    public static async Task NextRun(this BlogApp blog, TestJob job)
    {
        var (runs, left) = (job.Runs, job.State.NextAt!.Value - blog.Clock.GetUtcNow().UtcDateTime);
        for (var tries = 0; job.Runs == runs; tries++)
        {
            Assert.InRange(tries, 0, 1_000);
            blog.Clock.Advance(tries % 50 == 0 ? left : TimeSpan.Zero);
            await Task.Delay(10);
        }

        await job.Rests(runs + 1);
    }

    /// <summary>Until the job sleeps and wakes at that time: a clock that is moved before does not wake it.</summary>
    public static async Task Sleeps<T>(this BlogApp blog, DateTime until) where T : Job
    {
        var job = blog.Job<T>();
        await Until(() => job.State.NextAt == until);
        // Its state says so a moment before it sleeps.
        await Task.Delay(50);
    }

    public static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.InRange(tries, 0, 1_000);
            await Task.Delay(10);
        }
    }

    /// <summary>The lines that the log's files hold of a job.</summary>
    public static List<string> LogOf(this BlogApp blog, string job) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(blog.Folder, "logs"), "blog-*.log").SelectMany(Lines)
            .Where(l => l.Contains(job)),
    ];

    private static string[] Lines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(file).ReadToEnd().Split('\n');
    }
}
