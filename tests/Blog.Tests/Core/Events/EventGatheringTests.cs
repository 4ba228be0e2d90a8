using Blog.Core.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Events;

public class EventGatheringTests
{
    // As a handler's failure does: the whole batch is tried, then its halves, with what was read before.
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_taken_back_stays_untold_when_a_batch_is_tried_in_halves(Database database)
    {
        await using var blog = new BlogApp().WithListener().On(database);
        blog.Listener().FailsOver(_ => true);
        await blog.Tell(
            Listening.Change(1) with { Kind = TextEventKind.Published, WasFindable = false, IsFindable = true },
            Listening.Change(1) with { WasFindable = true, IsFindable = true, Path = "/moved", FormerPath = "/text-1" },
            Listening.Change(1) with { WasFindable = true, IsFindable = false, Path = "/moved" });
        TextEvent[] read = [.. (await blog.Undelivered()).Select(e => e.Told)];
        await using var scope = blog.Services.CreateAsyncScope();
        var gathering = scope.ServiceProvider.GetRequiredService<EventGathering>();
        foreach (var part in new[] { read, read[..1], read[1..2], read[2..] })
        {
            foreach (var told in await gathering.OutcomeAsync(Listener.Key, part, default))
            {
                Assert.Equal((false, false), (told.WasFindable, told.IsFindable));
            }
        }
    }
}
