using System.Net;
using Blog.Tests.Content;
using Blog.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>What a stranger sends changes no page and makes no more of them.</summary>
public class PoisonTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Fact]
    public async Task Unknown_query_keys_and_headers_neither_vary_nor_reach_a_page()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Clean", "Clean words.");
        var reader = Reader.Of(blog);
        // Until the base address is set a private host has pages of its own; the internet has one, whatever host it names.
        var clean = await reader.Ask("/clean", ("Host", "blog.example.org"));
        (string, string)[] poison =
        [
            ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "evil"), ("X-Original-URL", "/admin"),
            ("Host", "evil.example"),
            ("Referer", "https://evil.example/"), ("Accept-Language", "ur"), ("Cookie", "blog.reader=purple.99999999; other=1"),
            ("User-Agent", "<script>"),
        ];
        foreach (var asked in new[]
        {
            "/clean?utm_source=evil", "/clean?before=1-1&before=2-2", "/clean?q=%3Cscript%3E&culture=ur&__proto__=1", "/clean",
        })
        {
            Assert.Equal(clean.Body, (await reader.Ask(asked, poison)).Body);
        }

        await blog.Publish("Evicts", "All lists.");
        var first = await reader.Ask("/?utm_source=evil&culture=ur", poison);
        Assert.Equal(first.Body, (await reader.Ask("/", ("Host", "blog.example.org"))).Body);
        Assert.DoesNotContain("evil", first.Text);
    }

    [Fact]
    public async Task A_flood_of_query_strings_does_not_grow_the_cache()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Flooded");
        var reader = Reader.Of(blog);
        await reader.Ask("/");
        await reader.Ask("/flooded");
        var store = blog.Services.GetRequiredService<PageStore>();
        var (count, bytes) = (store.Count, store.Bytes);
        for (var i = 0; i < 500; i++)
        {
            await reader.Ask($"/flooded?x={i}&{i}=y");
            await reader.Ask($"/?page={i}");
        }

        Assert.Equal((count, bytes), (store.Count, store.Bytes));
    }

    [Fact]
    public async Task A_flood_of_unknown_paths_is_bounded_and_leaves_what_readers_use()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Wanted");
        var reader = Reader.Of(blog);
        await reader.Ask("/wanted");
        await reader.Ask("/wanted");
        for (var i = 0; i < PageBudget.MaxBrief + 300; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Ask($"/unknown-{i}")).Status);
        }

        Assert.InRange(blog.Services.GetRequiredService<PageStore>().Count, 2, PageBudget.MaxBrief + 10);
        using var queries = new QueryCounter(blog.Folder);
        await reader.Ask("/wanted");
        Assert.Equal(0, queries.Count);
    }

    [Fact]
    public async Task A_flood_of_list_pages_that_nobody_asks_for_twice_stays_within_the_memory_and_leaves_what_readers_use()
    {
        await using var blog = new BlogApp().With("Cache:Megabytes", "1");
        await blog.Publish("Wanted", string.Join(' ', Enumerable.Repeat("words", 2000)));
        var reader = Reader.Of(blog);
        for (var i = 0; i < 3; i++)
        {
            await reader.Ask("/wanted");
        }

        for (var i = 0; i < 200; i++)
        {
            await reader.Ask($"/?before={DateTime.MaxValue.Ticks - i:x}-{i:x}");
        }

        Assert.InRange(blog.Services.GetRequiredService<PageStore>().Bytes, 1, 1 << 20);
        using var queries = new QueryCounter(blog.Folder);
        await reader.Ask("/wanted");
        Assert.Equal(0, queries.Count);
    }

    [Fact]
    public async Task A_page_that_is_not_there_asks_the_database_once_for_a_while()
    {
        await using var blog = new BlogApp();
        var reader = Reader.Of(blog);
        var first = await reader.Ask("/nowhere");
        using var queries = new QueryCounter(blog.Folder);
        var second = await reader.Ask("/nowhere");
        Assert.Equal(0, queries.Count);
        Assert.Equal((HttpStatusCode.NotFound, true), (second.Status, second.Text.Contains("Page not found.")));
        Assert.Equal(first.Body, second.Body);
        Assert.Null(second.ETag);
    }

    [Theory]
    [InlineData("POST", "/clean", 405)]
    [InlineData("PUT", "/clean", 405)]
    [InlineData("BREW", "/clean", 405)]
    [InlineData("OPTIONS", "/clean", 405)]
    public async Task A_method_that_is_not_for_reading_is_refused_and_kept_from_the_cache(string method, string path, int status)
    {
        await shared.Once(b => b.Publish("Clean"));
        var reader = Reader.Of(shared);
        await reader.Ask(path);
        Assert.Equal(status, (int)(await reader.Send(new(method), path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Ask(path)).Status);
    }

    [Fact]
    public async Task Absurd_headers_get_the_page_or_a_4xx()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Clean", "Clean words.");
        var reader = Reader.Of(blog);
        (string, string)[] headers =
        [
            ("Range", "bytes=0-10"), ("Range", "bytes=-1,99999999999999999999-"), ("If-Match", "\"nothing\""),
            ("If-None-Match", "garbage"), ("If-None-Match", "\"-\", \"--\", W/, *"),
            ("If-None-Match", string.Join(',', Enumerable.Repeat("\"a-99999999999-br\"", 500))),
            ("If-None-Match", "\"0000000000000000-4294967295-br\""),
            ("If-Modified-Since", "yesterday"), ("Cookie", new string('x', 5000)),
            ("Cookie", "blog.reader=" + new string('d', 5000)),
            ("Accept-Encoding", new string(',', 5000)), ("User-Agent", new string('m', 5000)),
            ("Sec-Purpose", new string('p', 5000)), ("Cache-Control", "only-if-cached, no-store, max-age=x"),
        ];
        foreach (var header in headers)
        {
            foreach (var path in new[] { "/clean", "/clean?fresh", "/" })
            {
                var answer = await reader.Ask(path, header);
                Assert.True((int)answer.Status is 200 or 304 or (>= 400 and < 500), $"{header} → {answer.Status}");
            }
        }

        Assert.Contains("Clean words.", (await reader.Ask("/clean")).Text);
    }
}
