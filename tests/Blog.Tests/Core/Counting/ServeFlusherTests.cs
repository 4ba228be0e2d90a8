using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Tests.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Counting;

/// <summary>What is counted through the running program reaches the database.</summary>
public class ServeFlusherTests
{
    [Fact]
    public async Task A_failed_flush_keeps_the_counts_of_all_sinks_and_stores_them_once()
    {
        var sink = new Unwilling();
        await using var blog = new BlogWith(sink);
        var id = await blog.Publish("Read");
        var counter = blog.Services.GetRequiredService<ServeCounter>();
        var flusher = blog.Services.GetRequiredService<ServeFlusher>();
        counter.Count([counter.CellFor($"article:{id}"), counter.CellFor("unwilling:1")], new(ServeKind.Reader, 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => flusher.FlushAsync());
        Assert.Equal(0, await blog.ViewsOf(id));
        counter.Count([counter.CellFor($"article:{id}"), counter.CellFor("unwilling:1")], new(ServeKind.Reader, 1));
        sink.Fails = false;
        await flusher.FlushAsync();
        await flusher.FlushAsync();
        Assert.Equal(2, await blog.ViewsOf(id));
        Assert.Equal(2, sink.Views);
    }

    [Fact]
    public async Task The_flush_comes_by_itself_every_few_seconds()
    {
        await using var blog = new BlogApp().With("Counting:FlushSeconds", "7");
        var id = await blog.Publish("Read");
        blog.Serve(id);
        blog.Clock.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Equal(0, await blog.ViewsOf(id));
        await blog.Until(id, 1, TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task At_midnight_UTC_it_comes_at_once_and_the_salt_goes()
    {
        await using var blog = new BlogApp { Clock = new(new(2026, 11, 23, 23, 59, 50, TimeSpan.Zero)) }.With(
            "Counting:FlushSeconds", "3600");
        var id = await blog.Publish("Read");
        var salt = blog.Services.GetRequiredService<ReaderNumbers>().Salt;
        blog.Serve(id);
        await blog.Until(id, 1, TimeSpan.FromSeconds(10));
        Assert.All(salt, b => Assert.Equal(0, b));
        Assert.Equal(new DateOnly(2026, 11, 23), Assert.Single(await blog.RowsOf(id)).Day);
    }

    [Fact]
    public async Task A_graceful_stop_loses_nothing()
    {
        var first = new BlogApp { KeepFolder = true }.With("Counting:FlushSeconds", "3600");
        var id = await first.Publish("Read");
        for (var i = 0; i < 100; i++)
        {
            first.Serve(id);
        }

        await first.DisposeAsync();
        await using var second = new BlogApp { Folder = first.Folder };
        Assert.Equal(100, await second.ViewsOf(id));
    }

    [Fact]
    public async Task Ten_thousand_serves_during_flushes_are_ten_thousand_rows_worth()
    {
        await using var blog = new BlogApp();
        var id = await blog.Publish("Read");
        var flusher = blog.Services.GetRequiredService<ServeFlusher>();
        var serving =
            Task.Run(() => Parallel.For(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => blog.Serve(id)));
        while (!serving.IsCompleted)
        {
            await flusher.FlushAsync();
        }

        await serving;
        await flusher.FlushAsync();
        Assert.Equal(10_000, await blog.ViewsOf(id));
    }

    private sealed class BlogWith(IServeSink sink) : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton(sink));
        }
    }

    private sealed class Unwilling : IServeSink
    {
        public string Prefix => "unwilling:";

        public bool WantsReaders => false;

        public bool Fails { get; set; } = true;

        public long Views { get; private set; }

        public Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct)
        {
            if (Fails)
            {
                throw new InvalidOperationException("Not today.");
            }

            Views += batch.Serves.Sum(s => s.Views);
            return Task.CompletedTask;
        }
    }
}
