using System.Net;
using Blog.Core.Forms;
using Blog.Tests.Content;
using Blog.Tests.Support.Contact;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Core.Forms;

/// <summary>A flood of posts closes a form for its own network, and for nobody else.</summary>
public sealed class FloodTests
{
    private const int Flood = 5_040;

    private readonly FakeTimeProvider clock = new(BlogApp.Start);

    [Theory]
    [InlineData("203.0.113.7", 1, FormRateLimiter.MostOfLine)]
    [InlineData("203.0.113.{0}", 250, FormRateLimiter.MostOfNeighbourhood)]
    [InlineData("2001:db8:{0:x}::7", Flood, FormRateLimiter.MostOfProvider)]
    public async Task A_flood_from_one_network_is_refused_and_every_other_network_still_writes(
        string address, int addresses, int taken)
    {
        await using var blog = new BlogApp();
        await blog.WithGuestbook().OpenContact();
        await blog.Publish("The sea", "Words.");
        var client = blog.Visitor().Client;
        var (ok, refused) = (0, 0);
        await Parallel.ForAsync(0, Flood, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) =>
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, GuestbookController.Path)
            {
                Content = new FormUrlEncodedContent([new("Name", "Flood"), new("Text", "Words of a flood.")]),
            };
            post.Headers.Add("X-Forwarded-For", string.Format(null, address, i % addresses));
            post.Headers.Add("Origin", "http://localhost");
            using var answer = await client.SendAsync(post, ct);
            _ = answer.StatusCode == HttpStatusCode.OK ? Interlocked.Increment(ref ok) : Interlocked.Increment(ref refused);
        });
        Assert.Equal((taken, Flood - taken), (ok, refused));
        var person = blog.Person();
        Assert.Equal(
            HttpStatusCode.OK,
            (await person.Submit(await person.Get("/the-sea"), "#guestbook", null, ("Name", "Rita"), ("Text", "Hello."))).Status);
    }

    [Fact]
    public void A_flood_of_networks_forgets_the_oldest_of_them_and_never_the_count_of_all()
    {
        var rates = Limiter();
        foreach (var form in new[] { "contact", "advertise", "guestbook" })
        {
            for (var i = 0; i < FormRateLimiter.MostOfAll; i++)
            {
                Assert.False(rates.Count(form, Network(i)).IsRefused);
            }
        }

        // 30,000 lines and neighbourhoods have come: the first are forgotten, and all together are still too many.
        Assert.True(rates.Count("contact", Network(70_000)).IsRefused);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(rates.Count("contact", Network(0)).IsRefused);
    }

    [Fact]
    public void An_hour_after_its_first_post_a_network_begins_anew()
    {
        var rates = Limiter();
        var address = IPAddress.Parse("203.0.113.7");
        for (var i = 1; i <= FormRateLimiter.MostOfLine; i++)
        {
            Assert.Equal(new(i, false), rates.Count("contact", address));
        }

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(rates.Count("contact", address).IsRefused);
        Assert.False(rates.Count("advertise", address).IsRefused);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new(1, false), rates.Count("contact", address));
    }

    private FormRateLimiter Limiter() => new(clock, new ConfigurationBuilder().Build());

    // Each in a neighbourhood of its own, a thousand of them with one provider.
    private static IPAddress Network(int i) => IPAddress.Parse($"2a{i / 1_000:x2}:db8:{i % 1_000:x}::7");
}
