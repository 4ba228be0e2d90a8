using System.Net.Sockets;
using System.Text;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>A composition that something overtakes: a save, a failure, a reader who does not read.</summary>
public class OvertakenTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_was_begun_before_a_save_is_neither_kept_nor_given_to_who_asks_after_it(bool front)
    {
        using var gate = new Gate();
        await using var blog = new BlogApp().With("Cache:Front", front.ToString())
            .With(services => services.AddSingleton<IRotation>(gate));
        var id = await blog.Publish("Overtaken", "The old words.", a => a.Subtitle = "the old line");
        gate.Close();
        var early = Task.Run(() => Reader.Of(blog).Ask("/overtaken"));
        await gate.Reached;
        await blog.Db(async db =>
        {
            (await db.Articles.SingleAsync(a => a.Id == id)).Subtitle = "the new line";
            return await db.SaveChangesAsync();
        });
        var late = Task.Run(() => Reader.Of(blog).Ask("/overtaken"));
        gate.Open();
        Assert.Contains("the old line", (await early).Text);
        Assert.Contains("the new line", (await late).Text);
        Assert.Contains("the new line", (await Reader.Of(blog).Ask("/overtaken")).Text);
    }

    [Fact]
    public async Task When_a_snapshot_fails_after_a_commit_pages_are_composed_anew_all_the_same()
    {
        await using var blog = new BlogApp();
        var id = await blog.Publish("Snapped", more: a => a.Subtitle = "the old line");
        var reader = Reader.Of(blog);
        await reader.Ask("/snapped");
        blog.Services.GetRequiredService<ChangeFeed>().Committed += _ =>
            throw new InvalidOperationException("A snapshot that fails.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => blog.Db(async db =>
        {
            (await db.Articles.SingleAsync(a => a.Id == id)).Subtitle = "the new line";
            return await db.SaveChangesAsync();
        }));
        Assert.Contains("the new line", (await reader.Ask("/snapped")).Text);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_holds_up_nobody_else()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var before = new BlogApp { Folder = folder, KeepFolder = true })
        {
            var words = Enumerable.Range(0, 25_000)
                .Select(i => ((i * 7919) % 99_991).ToString("x", System.Globalization.CultureInfo.InvariantCulture));
            await before.Publish("Long", string.Join("\n\n", words.Chunk(50).Select(line => string.Join(' ', line))));
        }

        await using var blog = BlogProcess.Start(folder, new Dictionary<string, string> { ["Cache__WarmUp"] = "0" });
        var address = new Uri(await blog.Address());
        using var lazy = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 2048 };
        await lazy.ConnectAsync(address.Host, address.Port);
        await lazy.SendAsync(Encoding.ASCII.GetBytes($"GET /long HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));
        await Task.Delay(1500);
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        Assert.InRange((await client.GetStringAsync("/long")).Length, 100_000, 1_000_000);
    }

    /// <summary>A module that takes its time over a page.</summary>
    private sealed class Gate : IRotation, IDisposable
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim opened = new(initialState: true);

        public Task Reached => reached.Task;

        public void Dispose() => opened.Dispose();

        public void Close() => opened.Reset();

        public void Open() => opened.Set();

        public IEnumerable<SlotCandidates> CandidatesFor(PageSubject page)
        {
            if (!opened.IsSet)
            {
                reached.TrySetResult();
                opened.Wait(TimeSpan.FromSeconds(30));
            }

            return [];
        }
    }
}
