using Blog.Tests.Content;
using Blog.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>Before the base address is set: which of the private hosts that ask have pages in the cache.</summary>
public class CachedOriginTests
{
    private const string Real = "nas.local:5080";

    [Fact]
    public async Task Made_up_hosts_that_came_first_leave_their_place_to_the_one_that_is_used()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Owls");
        var reader = Reader.Of(blog);
        var forged = Enumerable.Range(1, 200).Select(i => $"10.0.0.{i}")
            .Concat(["a.localhost", "ai", "b.internal", "[fe80::1]", "localhost:81"])
            .ToList();
        await Ask(forged);
        Assert.False(IsKept(Real));
        for (var i = 0; i < 5; i++)
        {
            await Ask([Real]);
        }

        Assert.True(IsKept(Real));
        // What a flood brings afterwards takes nothing from it, and there are never more than so many.
        await Ask(forged);
        Assert.True(IsKept(Real));
        Assert.InRange(forged.Append(Real).Count(IsKept), 1, CachedOrigins.Most);
        Assert.InRange(blog.Services.GetRequiredService<PageStore>().Count, 1, CachedOrigins.Most);

        async Task Ask(List<string> hosts)
        {
            foreach (var host in hosts)
            {
                Assert.Contains($"href=\"http://{host}/owls\"", (await reader.Ask("/owls", ("Host", host))).Text);
            }
        }

        bool IsKept(string host) =>
            blog.Services.GetRequiredService<PageStore>().Find(new("/owls", "", 0, $"http://{host}")) is not null;
    }
}
