using System.Net;
using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Blog.Core.PageCache;
using Blog.Tests.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>Rotation with fake candidates, as a module would bring real ones.</summary>
public class RotationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_candidate_is_shown_and_counted_for_its_share_though_the_pages_are_kept(bool front)
    {
        var sink = new FakeSink();
        await using var blog = Rotating(sink).With("Cache:Front", front.ToString());
        await blog.Publish("Rotated", category: "Craft");
        var reader = Reader.Of(blog);
        var shown = new Dictionary<string, int>();
        for (var serve = 0; serve < 400; serve++)
        {
            var text = (await reader.Ask("/rotated")).Text;
            foreach (var key in FakeRotation.Keys.Where(text.Contains))
            {
                shown[key] = shown.GetValueOrDefault(key) + 1;
            }
        }

        // Wherever the page's sequence begins, no arc of it is off by more than 3.
        Assert.InRange(shown["fake:a"], 297, 303);
        Assert.InRange(shown["fake:b"], 97, 103);
        Assert.InRange(shown["fake:c"], 197, 203);
        Assert.InRange(shown["fake:d"], 197, 203);
        await blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        Assert.Equal(shown.OrderBy(s => s.Key), sink.Readers.OrderBy(s => s.Key));
    }

    [Fact]
    public async Task A_readers_copy_is_confirmed_whichever_variant_is_due_and_counts_as_a_serve_of_that_variant()
    {
        var sink = new FakeSink();
        await using var blog = Rotating(sink);
        await blog.Publish("Rotated");
        var reader = Reader.Of(blog);
        for (var serve = 0; serve < 20; serve++)
        {
            await reader.Ask("/rotated");
        }

        var copy = await reader.Ask("/rotated");
        var key = FakeRotation.Keys.First(copy.Text.Contains);
        await blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        var before = sink.Readers[key];
        for (var serve = 0; serve < 50; serve++)
        {
            Assert.Equal(HttpStatusCode.NotModified, (await reader.Ask("/rotated", ("If-None-Match", copy.ETag!))).Status);
        }

        await blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        Assert.Equal(before + 50, sink.Readers[key]);
    }

    [Fact]
    public async Task A_weight_of_zero_takes_a_candidate_off_every_page_with_the_very_next_serve()
    {
        await using var blog = Rotating(new());
        await blog.Publish("Rotated");
        var reader = Reader.Of(blog);
        string copy = "";
        for (var serve = 0; serve < 40; serve++)
        {
            var answer = await reader.Ask("/rotated");
            copy = answer.Text.Contains("fake:a") ? answer.ETag! : copy;
        }

        blog.Services.GetRequiredService<RotationWeights>().Set("fake:a", 0);
        for (var serve = 0; serve < 40; serve++)
        {
            Assert.DoesNotContain("fake:a", (await reader.Ask("/rotated")).Text);
        }

        Assert.Equal(HttpStatusCode.OK, (await reader.Ask("/rotated", ("If-None-Match", copy))).Status);
        blog.Services.GetRequiredService<RotationWeights>().Set("fake:a", 1);
        var seen = false;
        for (var serve = 0; serve < 8; serve++)
        {
            seen |= (await reader.Ask("/rotated")).Text.Contains("fake:a");
        }

        Assert.True(seen, "with a weight again it is shown again");
    }

    [Fact]
    public async Task Crawlers_and_prefetches_are_counted_apart_and_do_not_bend_the_readers_shares()
    {
        var sink = new FakeSink();
        await using var blog = Rotating(sink);
        await blog.Publish("Rotated");
        var reader = Reader.Of(blog);
        for (var serve = 0; serve < 200; serve++)
        {
            await reader.Ask("/rotated");
            await reader.Ask(
                "/rotated", ("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"));
            await reader.Ask("/rotated", ("Sec-Purpose", "prefetch;prerender"));
        }

        await blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        Assert.InRange(sink.Readers["fake:a"], 147, 153);
        Assert.Equal(200, sink.Crawlers["fake:a"] + sink.Crawlers["fake:b"]);
    }

    private static BlogApp Rotating(FakeSink sink) => new BlogApp().With(services =>
    {
        services.AddSingleton<IRotation, FakeRotation>();
        services.AddSingleton<IServeSink>(sink);
        services.AddToOutlet<FakeTop>(OutletPlaces.ArticleTop, 1);
        services.AddToOutlet<FakeEnd>(OutletPlaces.ArticleEnd, 1);
        services.AddControllers().AddApplicationPart(typeof(RotationTests).Assembly);
    });

    private sealed class FakeRotation : IRotation
    {
        public static readonly string[] Keys = ["fake:a", "fake:b", "fake:c", "fake:d"];

        public IEnumerable<SlotCandidates> CandidatesFor(PageSubject page) => page.Kind != "article" ? [] :
        [
            new("top", [new("fake:a", 3), new("fake:b", 1)]),
            new("end", [new("fake:c", 2), new("fake:d", 2)]),
        ];
    }

    private sealed class FakeSink : IServeSink
    {
        public Dictionary<string, int> Readers { get; } = [];

        public Dictionary<string, int> Crawlers { get; } = [];

        public string Prefix => "fake:";

        public bool WantsReaders => false;

        public Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct)
        {
            foreach (var serve in batch.Serves)
            {
                var key = "fake:" + serve.Id;
                Readers[key] = Readers.GetValueOrDefault(key) + (int)serve.Views;
                Crawlers[key] = Crawlers.GetValueOrDefault(key) + (int)serve.Crawlers;
            }

            return Task.CompletedTask;
        }
    }
}

/// <summary>Draws the chosen key of the slot at the top of an article.</summary>
public sealed class FakeTop : ViewComponent
{
    public IViewComponentResult Invoke() => Content(HttpContext.Page.ChosenFor("top") ?? "");
}

/// <summary>Draws the chosen key of the slot at the end of an article.</summary>
public sealed class FakeEnd : ViewComponent
{
    public IViewComponentResult Invoke() => Content(HttpContext.Page.ChosenFor("end") ?? "");
}
