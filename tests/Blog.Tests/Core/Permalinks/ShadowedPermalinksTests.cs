using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Permalinks;

public class ShadowedPermalinksTests
{
    [Fact]
    public async Task An_address_that_a_new_route_has_taken_is_named()
    {
        await using var blog = new BlogApp();
        await blog.Visitor().Get("/");
        await blog.Db(async db =>
        {
            db.Add(new Permalink { Path = "search", TargetType = "article", TargetId = 7 });
            db.Add(new Permalink { Path = "category/old", Kind = PermalinkKind.Redirect, RedirectTo = "category/new" });
            return await db.SaveChangesAsync();
        });
        await using var scope = blog.Services.CreateAsyncScope();
        Assert.Equal(["search"], await scope.ServiceProvider.GetRequiredService<ShadowedPermalinks>().FindAsync());
    }
}
