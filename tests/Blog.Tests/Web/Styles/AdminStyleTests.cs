using System.Net;

namespace Blog.Tests.Web.Styles;

public class AdminStyleTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Fact]
    public async Task Only_the_true_name_of_the_admin_styles_is_kept_for_ever()
    {
        var visitor = shared.Visitor();
        var path = (await visitor.Get("/sign-in")).One("link[rel=stylesheet]")!.GetAttribute("href")!;
        var real = await visitor.Get(path);
        Assert.Contains(real.Response.Headers.CacheControl!.Extensions, e => e.Name == "immutable");
        foreach (var name in (string[])["ANYTHING", "0", path.Split('.')[1].ToUpperInvariant() + "x"])
        {
            var other = await visitor.Get($"/css/admin.{name}.css");
            Assert.Equal((HttpStatusCode.OK, real.Html), (other.Status, other.Html));
            Assert.Equal("no-cache", other.Response.Headers.CacheControl!.ToString());
        }
    }
}
