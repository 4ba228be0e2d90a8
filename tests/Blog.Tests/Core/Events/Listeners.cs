using System.Collections.Concurrent;
using Blog.Core.Data;
using Blog.Core.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Events;

/// <summary>What the handlers of a test were told, and what they do about it.</summary>
internal sealed class Ear
{
    private readonly ConcurrentQueue<IReadOnlyList<TextEvent>> calls = new();

    /// <summary>The events of each call that went well, in order.</summary>
    public IReadOnlyList<IReadOnlyList<TextEvent>> Calls => [.. calls];

    public IReadOnlyList<TextEvent> Heard => [.. calls.SelectMany(c => c)];

    /// <summary>Throws what a test wants, or waits.</summary>
    public Func<IReadOnlyList<TextEvent>, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

    public int Tries { get; private set; }

    public async Task Hear(IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        Tries++;
        await Work(events, ct);
        calls.Enqueue(events);
    }

    public void Forget() => calls.Clear();

    public void FailsOver(Func<TextEvent, bool> which) => Work = (events, _) =>
        events.Any(which) ? throw new IOException("The printer is out of paper.") : Task.CompletedTask;

    public void Works() => Work = (_, _) => Task.CompletedTask;
}

/// <summary>A handler that is told of all.</summary>
internal sealed class Listener([FromKeyedServices("listener")] Ear ear) : ITextHandler
{
    public static string Key => "test-listener";

    public static string Name => "Listen";

    public Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct) => ear.Hear(events, ct);
}

/// <summary>A second handler, which reaches outside.</summary>
internal sealed class Printer([FromKeyedServices("printer")] Ear ear) : ITextHandler
{
    public static string Key => "test-printer";

    public static string Name => "Print";

    public static bool ReachesOutside => true;

    public Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct) => ear.Hear(events, ct);
}

/// <summary>Blogs with these handlers, and waiting for them.</summary>
internal static class Listening
{
    public static BlogApp WithListener(this BlogApp blog, Ear? ear = null) => blog.With(services => services
        .AddKeyedSingleton("listener", ear ?? new Ear()).AddEventHandler<Listener>());

    public static BlogApp WithPrinter(this BlogApp blog) => blog.With(services => services
        .AddKeyedSingleton("printer", new Ear()).AddEventHandler<Printer>());

    public static Ear Listener(this BlogApp blog) => blog.Services.GetRequiredKeyedService<Ear>("listener");

    public static Ear Printer(this BlogApp blog) => blog.Services.GetRequiredKeyedService<Ear>("printer");

    /// <summary>What is undelivered for a handler.</summary>
    public static Task<List<UndeliveredEvent>> Undelivered(this BlogApp blog, string handler = "test-listener") => blog.Db(db =>
        db.Set<UndeliveredEvent>().AsNoTracking().Where(e => e.Handler == handler).OrderBy(e => e.Id).ToListAsync());

    /// <summary>Does something, and waits until the listener was told of all that it led to.</summary>
    public static async Task<string[]> Tells(this BlogApp blog, Func<Task> work)
    {
        // Of what was done before, not all need be told yet.
        await Until(async () => (await blog.Undelivered()).Count == 0);
        blog.Listener().Forget();
        await work();
        await Until(async () => (await blog.Undelivered()).Count == 0);
        return [.. blog.Listener().Heard.Select(Line)];
    }

    /// <summary>Writes events of texts that need not be there, as a module would.</summary>
    public static Task<int> Tell(this BlogApp blog, params TextChange[] changes) => blog.Db(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await blog.Services.GetRequiredService<TextEvents>().TellAsync(db, changes, default);
        await transaction.CommitAsync();
        return 0;
    });

    public static TextChange Change(long id, string title = "A text") =>
        new(TextEventKind.Changed, new(TextKey.Article, id), $"/text-{id}", title, "en");

    public static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.InRange(tries, 0, 1_500);
            await Task.Delay(10);
        }
    }

    private static string Line(TextEvent told) => string.Join(' ', new[]
    {
        $"{told.Kind} {told.Text.Kind} {told.Path}",
        told.FormerPath.Length > 0 ? $"from {told.FormerPath}" : "",
        told.Changed.Count > 0 ? $"[{string.Join(' ', told.Changed.Order())}]" : "",
        told.Cause.Kind == WriteCauseKind.Editor ? "" : $"by {told.Cause.Kind}",
    }.Where(part => part.Length > 0));
}
