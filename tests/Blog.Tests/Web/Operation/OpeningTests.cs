using System.Net;
using Blog.Core.Example;
using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Operation;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_fresh_blog_listens_while_it_is_filled_and_shows_nothing_half_done()
    {
        var filling = new Held();
        await using var blog = new BlogApp { WaitsUntilOpen = false }
            .With("Example:Content", "true")
            .With(services => services.AddSingleton<IExampleFiller>(filling));
        var visitor = blog.Visitor();
        foreach (var path in (string[])["/", "/admin", "/setup", "/feed.xml"])
        {
            var page = await visitor.Get(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Equal("The blog is starting", page.One("h1")?.TextContent);
        }

        using var root = await visitor.Client.GetAsync("/");
        Assert.Equal(("2", "2", "no-store"), (
            root.Headers.RetryAfter!.ToString(),
            root.Headers.GetValues("Refresh").Single(),
            root.Headers.CacheControl!.ToString()));
        Assert.Equal((HttpStatusCode.OK, "alive"), await Health(visitor, "/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: starting"), await Health(visitor, "/health/ready"));

        filling.End();
        await blog.Services.GetRequiredService<Opening>().Opened.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Lantern & Loom", (await visitor.Get("/")).Text);
        Assert.Equal((HttpStatusCode.OK, "ready"), await Health(visitor, "/health/ready"));
    }

    [Fact]
    public async Task A_start_that_is_stopped_while_it_fills_is_finished_by_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var stopped = new BlogApp { Folder = folder, KeepFolder = true, WaitsUntilOpen = false }
            .With("Example:Content", "true")
            .With(services => services.AddSingleton<IExampleFiller>(new Held())))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await stopped.Visitor().Get("/")).Status);
        }

        await using var next = new BlogApp { Folder = folder }.With("Example:Content", "true");
        Assert.Contains("Lantern & Loom", (await next.Visitor().Get("/")).Text);
    }

    private static async Task<(HttpStatusCode Status, string Words)> Health(Visitor visitor, string path)
    {
        using var answer = await visitor.Client.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A filler that takes as long as the test wants.</summary>
    private sealed class Held : IExampleFiller
    {
        private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Part => "nothing";

        public int Order => int.MaxValue;

        public void End() => end.TrySetResult();

        public Task FillAsync(string folder, CancellationToken ct) => end.Task.WaitAsync(ct);
    }
}
