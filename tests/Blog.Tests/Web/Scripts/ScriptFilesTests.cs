using System.Net;

namespace Blog.Tests.Web.Scripts;

public class ScriptFilesTests
{
    [Theory]
    [InlineData("/copy.js")]
    [InlineData("/admin/editor.js")]
    public async Task A_script_is_asked_for_again_each_time_and_sent_only_when_it_changed(string address)
    {
        await using var blog = new BlogApp();
        var client = blog.Visitor().Client;
        var first = await client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.True(first.Headers.CacheControl!.NoCache);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        var answer = await client.SendAsync(head);
        Assert.Equal(
            (first.Content.Headers.ContentLength, first.Headers.ETag),
            (answer.Content.Headers.ContentLength, answer.Headers.ETag));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/editor.js")]
    [InlineData("/admin/copy.js")]
    [InlineData("/Writing/copy.js")]
    public async Task A_script_has_one_address(string address)
    {
        await using var blog = new BlogApp();
        Assert.NotEqual(HttpStatusCode.OK, (await blog.Visitor().Client.GetAsync(address)).StatusCode);
    }
}
