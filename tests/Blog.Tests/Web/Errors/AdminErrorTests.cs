using System.Net;

namespace Blog.Tests.Web.Errors;

public sealed class AdminErrorTests(SharedBlog blog) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/admin/anything-unknown")]
    [InlineData("/admin/articles/999999")]
    [InlineData("/Admin/a/b/c")]
    [InlineData("/admin/inbox/999999")]
    public async Task Who_is_signed_in_stays_in_the_admin_area_when_a_page_of_it_is_missing(string path)
    {
        var page = await (await blog.SignedIn()).Get(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found.", page.One("#content h1")!.TextContent);
        Assert.NotNull(page.One(".shell .side a[href='/admin']"));
        Assert.NotNull(page.One("#content a.button[href='/admin']"));
    }

    [Fact]
    public async Task Strangers_and_readers_see_the_page_for_readers()
    {
        var strange = await blog.Visitor().Get("/admin/anything-unknown");
        Assert.Equal((HttpStatusCode.NotFound, true), (strange.Status, strange.One(".shell") is null));
        var read = await (await blog.SignedIn()).Get("/anything-unknown");
        Assert.Equal(
            (HttpStatusCode.NotFound, true), (read.Status, read.One(".shell") is null && read.One(".error h1") is not null));
    }
}
