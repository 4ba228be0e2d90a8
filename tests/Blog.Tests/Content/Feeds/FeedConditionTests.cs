using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Feeds;

public class FeedConditionTests
{
    public static TheoryData<string> Feeds =>
        new("/feed.xml", "/atom.xml", "/feed.json", "/category/birds/feed.xml", "/tag/night/atom.xml",
            "/author/wilhelmina-testwright/feed.json");

    [Theory, MemberData(nameof(Feeds))]
    public async Task Before_the_base_address_is_set_a_poll_of_what_has_not_changed_gets_304(string feed)
    {
        await using var blog = new BlogApp();
        var changed = BlogApp.Start.UtcDateTime.AddHours(-3);
        await blog.Publish("Owls", at: changed, category: "Birds", tags: "Night");
        var reader = Reader.Of(blog);
        var first = await reader.Ask(feed);
        Assert.Equal(changed, first.Content.LastModified!.Value.UtcDateTime);
        blog.Clock.Advance(TimeSpan.FromDays(1));
        // Composed anew, as after any change elsewhere on the site, and still the same.
        blog.Services.GetRequiredService<SettingsStore>().Reload();

        var since = ("If-Modified-Since", first.Content.LastModified!.Value.ToString("R"));
        Assert.Equal(HttpStatusCode.NotModified, (await reader.Ask(feed, ("If-None-Match", first.ETag!))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.Ask(feed, since)).Status);
        Assert.Equal(first.Content.LastModified, (await reader.Ask(feed)).Content.LastModified);

        await blog.Publish("Bats", at: BlogApp.Start.UtcDateTime.AddHours(-2), category: "Birds", tags: "Night");
        Assert.Equal(HttpStatusCode.OK, (await reader.Ask(feed, ("If-None-Match", first.ETag!))).Status);
        var second = await reader.Ask(feed, since);
        Assert.Equal((HttpStatusCode.OK, changed.AddHours(1)), (second.Status, second.Content.LastModified!.Value.UtcDateTime));
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task A_feed_that_was_always_empty_has_an_ETag_and_the_time_of_the_blog_s_first_start()
    {
        await using var blog = new BlogApp();
        var reader = Reader.Of(blog);
        var first = await reader.Ask("/feed.xml");
        Assert.Equal(BlogApp.Start, first.Content.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.Ask("/feed.xml", ("If-None-Match", first.ETag!))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_has_the_feed_of_before_an_article_was_taken_back_gets_the_one_of_now(bool isSet)
    {
        await using var blog = new BlogApp();
        if (isSet)
        {
            await blog.Site();
        }

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
