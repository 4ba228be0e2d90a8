using System.IO.Compression;
using System.Net;
using System.Text;
using Blog.Tests.Content;
using Blog.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

public class KeptPageTests
{
    [Fact]
    public async Task A_page_is_composed_once_and_then_asks_the_database_nothing()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Kept", "Kept words.");
        var reader = Reader.Of(blog);
        var first = await reader.Ask("/kept");
        using var queries = new QueryCounter(blog.Folder);
        var second = await reader.Ask("/kept");
        Assert.Contains("Kept words.", second.Text);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(0, queries.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Readers_who_ask_at_once_wait_for_one_composition(bool front)
    {
        await using var blog = new BlogApp().With("Cache:Front", front.ToString());
        await blog.Publish("Asked before", "What the first article page loads once is loaded.");
        await blog.Publish("Popular", "Popular words.");
        var reader = Reader.Of(blog);
        await reader.Ask("/archive");
        await reader.Ask("/asked-before");
        using var queries = new QueryCounter(blog.Folder);
        // What jobs ask at the start is none of the page's.
        var began = await queries.Settled();
        await reader.Ask("/popular");
        var one = queries.Count - began;
        await blog.Publish("Another", "Evicts it.");
        await reader.Ask("/archive");
        var before = await queries.Settled();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => reader.Ask("/popular"))));
        Assert.All(answers, a => Assert.Contains("Popular words.", a.Text));
        // A few more than one are right: who comes before the first has made the page's plan and who comes after it wait for
        // different compositions, and a job's late eviction outdates the one in flight. Forty would be forty times as many.
        var asked = queries.Commands.Skip(before).ToList();
        Assert.True(asked.Count >= one && asked.Count <= 5 * one, $"{asked.Count} commands:\n{string.Join("\n\n", asked)}");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task A_page_comes_in_the_coding_that_was_asked_for_and_is_the_same_in_each(string coding)
    {
        await using var blog = new BlogApp();
        await blog.Publish("Coded", "Words in every coding.");
        var reader = Reader.Of(blog);
        for (var serve = 0; serve < 2; serve++)
        {
            var answer = await reader.Ask("/coded", ("Accept-Encoding", coding));
            Assert.Equal(coding, answer.Coding);
            Assert.Equal(answer.Body.Length, answer.Content.ContentLength);
            Assert.Contains("Words in every coding.", Decode(answer));
            Assert.EndsWith(coding.Length > 0 ? $"-0-{coding}\"" : "-0-plain\"", answer.ETag);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task HEAD_answers_with_the_same_headers_and_no_body_whoever_asked_first()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Heads", "Only a head.");
        var reader = Reader.Of(blog);
        var head = await reader.Send(HttpMethod.Head, "/heads", ("Accept-Encoding", "br"));
        var page = await reader.Ask("/heads", ("Accept-Encoding", "br"));
        var again = await reader.Send(HttpMethod.Head, "/heads", ("Accept-Encoding", "br"));
        Assert.All([head, again], h => Assert.Equal(
            (HttpStatusCode.OK, page.ETag, page.Body.Length, 0),
            (h.Status, h.ETag, (int)h.Content.ContentLength!, h.Body.Length)));
        Assert.Contains("Only a head.", Decode(page));
    }

    [Fact]
    public async Task An_unchanged_copy_is_confirmed_and_a_changed_one_replaced()
    {
        await using var blog = new BlogApp();
        var id = await blog.Publish("Copied", "The first words.");
        var reader = Reader.Of(blog);
        var first = await reader.Ask("/copied", ("Accept-Encoding", "gzip"));
        foreach (var tag in new[] { first.ETag!, $"W/{first.ETag}", $"\"other\", {first.ETag}" })
        {
            var confirmed = await reader.Ask("/copied", ("Accept-Encoding", "gzip"), ("If-None-Match", tag));
            Assert.Equal((HttpStatusCode.NotModified, 0, first.ETag), (confirmed.Status, confirmed.Body.Length, confirmed.ETag));
            Assert.Contains("no-cache", confirmed.Headers.CacheControl!.ToString());
        }

        await blog.Change(id, (desk, article) =>
        {
            article.Body = "The second words.";
            return desk.SaveAsync(article);
        });
        var replaced = await reader.Ask("/copied", ("Accept-Encoding", "gzip"), ("If-None-Match", first.ETag!));
        Assert.Equal(HttpStatusCode.OK, replaced.Status);
        Assert.Contains("The second words.", Decode(replaced));
    }

    [Fact]
    public async Task What_is_served_often_is_compressed_once_more_and_older_copies_stay_good()
    {
        await using var blog = new BlogApp().With("Cache:ServesBeforeRecompression", "3");
        await blog.Publish(
            "Often",
            string.Join("\n\n", Enumerable.Range(0, 300).Select(i => $"Paragraph {i} of many words that repeat themselves.")));
        var reader = Reader.Of(blog);
        var first = await reader.Ask("/often", ("Accept-Encoding", "br"));
        Answer last = first;
        for (var serve = 0; serve < 400 && last.Body.Length == first.Body.Length; serve++)
        {
            last = await reader.Ask("/often", ("Accept-Encoding", "br"));
            await Task.Delay(10);
        }

        Assert.True(last.Body.Length < first.Body.Length, $"{last.Body.Length} bytes after {first.Body.Length}");
        Assert.Equal(Decode(first), Decode(last));
        Assert.NotEqual(first.ETag, last.ETag);
        var confirmed = await reader.Ask("/often", ("Accept-Encoding", "br"), ("If-None-Match", first.ETag!));
        Assert.Equal((HttpStatusCode.NotModified, first.ETag), (confirmed.Status, confirmed.ETag));
    }

    [Fact]
    public async Task After_the_start_the_newest_pages_are_there_before_anybody_asks()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var first = new BlogApp { Folder = folder, KeepFolder = true })
        {
            await first.Publish("Warm", "Warm words.");
        }

        await using var second = new BlogApp { Folder = folder }.With("Cache:WarmUp", "5");
        var store = second.Services.GetRequiredService<PageStore>();
        for (var wait = 0; wait < 300
            && store.Find(new PageCacheKey("/warm", "", 0))?.Find(0, PageEncoding.Brotli) is null; wait++)
        {
            await Task.Delay(20);
        }

        var kept = store.Find(new PageCacheKey("/warm", "", 0))?.Find(0, PageEncoding.Brotli);
        Assert.NotNull(kept);
        var answer = await Reader.Of(second).Ask("/warm", ("Host", "blog.example.org"), ("Accept-Encoding", "br"));
        Assert.Equal(kept.Body, answer.Body);
        Assert.Contains("Warm words.", Decode(answer));
    }

    internal static string Decode(Answer answer)
    {
        using Stream body = answer.Coding switch
        {
            "br" => new BrotliStream(new MemoryStream(answer.Body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(answer.Body), CompressionMode.Decompress),
            _ => new MemoryStream(answer.Body),
        };
        using var text = new StreamReader(body, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
