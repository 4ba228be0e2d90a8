using Blog.Core.Counting;
using Blog.Core.Data;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Core.Counting;

public class ServeCounterTests
{
    private readonly FakeTimeProvider clock = new(BlogApp.Start);
    private readonly ServeCounter counter;

    public ServeCounterTests() => counter = Counter(1_048_576);

    [Fact]
    public void Each_kind_is_counted_apart()
    {
        var cell = counter.CellFor("thing:1");
        foreach (var kind in Enum.GetValues<ServeKind>())
        {
            for (var i = 0; i <= (int)kind; i++)
            {
                counter.Count([cell], new(kind, 7));
            }
        }

        var (_, batch) = Assert.Single(counter.Take().Batches());
        Assert.Equal(
            new ServeIncrement(
                "1", Views: 1, Crawlers: 2, LinkPreviews: 3, Prefetches: 4, Staff: 5, NewReaders: 1, DayReaders: 1),
            Assert.Single(batch.Serves));
    }

    [Fact]
    public void A_million_serves_by_many_threads_are_a_million_whatever_is_taken_meanwhile()
    {
        // Each cell is counted in sixteen times at about the same moment and
        // never again: a count that is left behind stays behind.
        const int threads = 16, each = 62_500;
        var cells = Enumerable.Range(0, each).Select(i => counter.CellFor($"thing:{i}")).ToArray();
        long views = 0;
        using var done = new CancellationTokenSource();
        var taker = new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                views += Views(counter.Take());
            }
        });
        taker.Start();
        var counters = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < each; i++)
            {
                counter.Count([cells[i]], new(ServeKind.Reader, (ulong)i));
            }
        })).ToList();
        counters.ForEach(t => t.Start());
        counters.ForEach(t => t.Join());
        done.Cancel();
        taker.Join();
        Assert.Equal(threads * each, views + Views(counter.Take()));
    }

    [Fact]
    public void A_forgotten_cell_that_a_page_still_holds_loses_no_count()
    {
        var held = counter.CellFor("thing:held");
        for (var i = 0; i <= ServeCounter.MaxCells; i++)
        {
            counter.CellFor($"thing:{i}");
        }

        counter.Take();
        Assert.NotSame(held, counter.CellFor("thing:held"));
        counter.Count([held], new(ServeKind.Reader, 1));
        counter.Count([counter.CellFor("thing:held")], new(ServeKind.Reader, 1));
        var serve = Assert.Single(Assert.Single(counter.Take().Batches()).Batch.Serves);
        Assert.Equal(2, serve.Views);
        Assert.Equal(1, serve.NewReaders);
    }

    [Fact]
    public void A_flood_of_keys_is_not_remembered()
    {
        for (var i = 0; i < 5 * ServeCounter.MaxCells; i++)
        {
            counter.Count([counter.CellFor($"thing:{i}")], new(ServeKind.Crawler, 0));
        }

        Assert.InRange(counter.KnownCells, 1, 2 * ServeCounter.MaxCells);
        Assert.Equal(5 * ServeCounter.MaxCells, counter.Take().Batches().Sum(b => b.Batch.Serves.Sum(s => s.Crawlers)));
        counter.Take();
        Assert.InRange(counter.KnownCells, 0, ServeCounter.MaxCells);
    }

    [Fact]
    public void What_was_counted_before_midnight_belongs_to_its_own_day()
    {
        var cell = counter.CellFor("thing:1");
        clock.SetUtcNow(new(2026, 11, 23, 23, 59, 59, 999, TimeSpan.Zero));
        counter.Count([cell], new(ServeKind.Reader, 1));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        counter.Count([cell], new(ServeKind.Reader, 2UL << 40));
        counter.Count([cell], new(ServeKind.Reader, 3UL << 40));
        Assert.Equal([(new DateOnly(2026, 11, 23), 1, 1), (new DateOnly(2026, 11, 24), 2, 2)],
            counter.Take().Batches().Select(b => (b.Batch.Day, (int)b.Batch.Serves[0].Views, (int)b.Batch.NewReaders)));
    }

    [Fact]
    public void Days_without_a_flush_or_a_serve_change_nothing()
    {
        counter.Count([counter.CellFor("thing:1")], new(ServeKind.Reader, 1));
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(new DateOnly(2026, 11, 23), Assert.Single(counter.Take().Batches()).Batch.Day);
    }

    [Fact]
    public void A_reader_counts_once_a_day_for_a_page_and_once_for_the_blog()
    {
        counter.Count([counter.CellFor("thing:1"), counter.CellFor("thing:2")], new(ServeKind.Reader, 11));
        counter.Count([counter.CellFor("thing:1")], new(ServeKind.Reader, 22UL << 40));
        var first = counter.Take();
        var (_, batch) = Assert.Single(first.Batches());
        Assert.Equal([("1", 2L), ("2", 1L)], batch.Serves.OrderBy(s => s.Id).Select(s => (s.Id, s.NewReaders)));
        Assert.Equal(2, batch.NewReaders);
        first.Stored();

        counter.Count([counter.CellFor("thing:1")], new(ServeKind.Reader, 11));
        var (_, again) = Assert.Single(counter.Take().Batches());
        Assert.Equal((0L, 2L, 0L), (again.Serves[0].NewReaders, again.Serves[0].DayReaders, again.NewReaders));
    }

    [Fact]
    public void What_could_not_be_stored_comes_again_with_what_came_in_meanwhile()
    {
        counter.Count([counter.CellFor("thing:1")], new(ServeKind.Reader, 1));
        var failed = counter.Take();
        Assert.Equal(1, Assert.Single(failed.Batches()).Batch.NewReaders);
        counter.Count([counter.CellFor("thing:1")], new(ServeKind.Reader, 1UL << 40));
        counter.GiveBack(failed);
        var serve = Assert.Single(Assert.Single(counter.Take().Batches()).Batch.Serves);
        Assert.Equal((2L, 2L), (serve.Views, serve.NewReaders));
    }

    [Fact]
    public void When_the_memory_for_readers_is_used_up_views_are_still_exact()
    {
        var poor = Counter(1_000);
        for (var i = 0; i < 100; i++)
        {
            poor.Count([poor.CellFor($"thing:{i}")], new(ServeKind.Reader, (ulong)i << 40));
        }

        var (_, batch) = Assert.Single(poor.Take().Batches());
        Assert.Equal(100, batch.Serves.Sum(s => s.Views));
        Assert.InRange(batch.Serves.Sum(s => s.NewReaders), 1, 5);
        Assert.Equal(100, batch.NewReaders);
        Assert.True(poor.LacksMemory);
    }

    [Fact]
    public void Keys_that_nobody_stores_are_counted_for_nobody()
    {
        counter.Count([counter.CellFor("other:1")], new(ServeKind.Reader, 1));
        Assert.True(counter.Take().IsEmpty);
    }

    [Fact]
    public void A_count_costs_no_memory()
    {
        ServeCell[] cells = [counter.CellFor("thing:1"), counter.CellFor("thing:2")];
        counter.Count(cells, new(ServeKind.Reader, 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            counter.Count(cells, new(ServeKind.Reader, 1));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private ServeCounter Counter(long sketchBytes) => new([new Things()], clock, new(TimeSpan.FromSeconds(5), sketchBytes));

    private static long Views(PendingServes taken) => taken.Batches().Sum(b => b.Batch.Serves.Sum(s => s.Views));

    private sealed class Things : IServeSink
    {
        public string Prefix => "thing:";

        public bool WantsReaders => true;

        public Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct) => Task.CompletedTask;
    }
}
