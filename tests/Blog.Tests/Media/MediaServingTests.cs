using System.Net;
using System.Net.Http.Headers;

namespace Blog.Tests.Media;

public class MediaServingTests(SharedBlog shared) : MediaAppTest(shared), IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData(".jpg", "image/jpeg")]
    [InlineData(".png", "image/png")]
    [InlineData(".webp", "image/webp")]
    [InlineData(".gif", "image/gif")]
    public async Task A_picture_is_kept_by_browsers_for_ever(string format, string type)
    {
        var picture = await Add(Pictures.RedAndBlue(60, 40).Encode(format), "a" + format);
        var answer = await Get($"/media/{picture.Hash}{format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(picture.Bytes, (await answer.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task Each_width_of_the_srcset_is_there_as_webp()
    {
        var picture = await Add(Pictures.Jpeg(900, 600));
        foreach (var width in new[] { 400, 800, 900 })
        {
            var answer = await Get($"/media/{picture.Hash}-{width}.webp");
            Assert.Equal("image/webp", answer.Content.Headers.ContentType?.ToString());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"/media/{picture.Hash}-500.webp")).StatusCode);
    }

    [Fact]
    public async Task Browsers_may_ask_for_a_part_for_the_head_or_for_news()
    {
        var picture = await Add(Pictures.Jpeg(300, 200));
        var path = $"/media/{picture.Hash}.jpg";
        var head = await Send(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(picture.Bytes, head.Content.Headers.ContentLength);

        var part = await Send(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(0, 1) } });
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal([0xff, 0xd8], await part.Content.ReadAsByteArrayAsync());

        var news =
            await Send(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { head.Headers.ETag! } } });
        Assert.Equal(HttpStatusCode.NotModified, news.StatusCode);
    }

    [Theory]
    [InlineData("/media")]
    [InlineData("/media/")]
    [InlineData("/media/tmp/work.part")]
    [InlineData("/media/tmp")]
    [InlineData("/media/{2}/{hash}.jpg")]
    [InlineData("/media/{HASH}.jpg")]
    [InlineData("/media/{hash}.JPG")]
    [InlineData("/media/{hash}.png")]
    [InlineData("/media/{hash}.jpg/")]
    [InlineData("/media/{hash}")]
    [InlineData("/media/{hash}-0400.webp")]
    [InlineData("/media/{hash}--400.webp")]
    [InlineData("/media/{hash}-99999999999.webp")]
    [InlineData("/media/../blog.db")]
    [InlineData("/media/%2e%2e/blog.db")]
    [InlineData("/media/..%2fblog.db")]
    [InlineData("/media/..%5cblog.db")]
    [InlineData("/media/{2}%2f{hash}.jpg")]
    [InlineData("/media//{hash}.jpg")]
    [InlineData("/MEDIA/{hash}.jpg")]
    [InlineData("/media/{hash}.jpg%0a")]
    [InlineData("/media/{long}.jpg")]
    public async Task Nothing_else_of_the_media_folder_can_be_reached(string path)
    {
        var picture = await Add(Pictures.Jpeg(500, 40));
        await File.WriteAllTextAsync(Path.Combine(MediaRoot, "tmp", "work.part"), "unfinished");
        path = path.Replace("{hash}", picture.Hash).Replace("{HASH}", picture.Hash.ToUpperInvariant())
            .Replace("{2}", picture.Hash[..2]).Replace("{long}", new string('a', 10_000));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(path)).StatusCode);
    }

    private Task<HttpResponseMessage> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    private Task<HttpResponseMessage> Send(HttpRequestMessage request) => Blog.Visitor().Client.SendAsync(request);
}
