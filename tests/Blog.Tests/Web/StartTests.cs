using System.Net;

namespace Blog.Tests.Web;

public class StartTests
{
    [Fact]
    public async Task An_empty_blog_answers()
    {
        await using var blog = new BlogApp { MakesItsDatabase = true };
        var page = await blog.Visitor().Get("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
