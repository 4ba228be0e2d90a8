using System.Net;

namespace Blog.Tests.Content.Feeds;

public class FeedConditionTests
{
    [Fact]
    public async Task Who_has_the_feed_of_before_an_article_was_taken_back_gets_the_one_of_now()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        await blog.Publish("Owls");
        var other = await blog.Publish("Bats");
        var before = (await blog.Visitor().Get("/feed.xml")).Response.Content.Headers.LastModified!.Value;
        Assert.Equal(HttpStatusCode.NotModified, await Asked());
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        await blog.Change(other, (desk, article) =>
        {
            article.Unpublish();
            return desk.SaveAsync(article);
        });
        Assert.Equal(HttpStatusCode.OK, await Asked());

        async Task<HttpStatusCode> Asked()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
            request.Headers.IfModifiedSince = before;
            using var answer = await blog.CreateClient().SendAsync(request);
            return answer.StatusCode;
        }
    }
}
