using Blog.Tests.Content;

namespace Blog.Tests.Web.Dashboard;

public class DashboardTests
{
    [Fact]
    public async Task A_fresh_blog_invites_to_write()
    {
        await using var blog = new BlogApp();
        var page = await (await blog.SignedIn()).Get("/admin");
        Assert.Contains("Good afternoon, Ada", page.One("h1")!.TextContent);
        Assert.NotNull(page.One(".empty a[href='/admin/articles/new']"));
    }

    [Fact]
    public async Task The_menu_marks_where_one_is_and_lets_one_out()
    {
        await using var blog = new BlogApp();
        var author = await blog.SignedIn();
        var page = await author.Get("/admin/articles");
        Assert.Equal(["Articles"], page.All(".side a[aria-current=page]").Select(a => a.TextContent.Trim()));
        Assert.Contains("Ada Example", page.One(".side")!.TextContent);

        await author.Submit(page, ".side form[action='/sign-out']");
        Assert.Contains("/sign-in", (await author.Get("/admin")).Location);
    }

    [Fact]
    public async Task No_page_of_the_admin_area_carries_inline_script_or_style()
    {
        await using var blog = new BlogApp();
        var author = await blog.SignedIn();
        var id = await blog.Draft("Any");
        foreach (var path in new[] { "/admin", "/admin/articles", "/admin/articles/new", $"/admin/articles/{id}" })
        {
            var page = await author.Get(path);
            Assert.Empty(page.All("style, [style], script:not([src]), [onclick]"));
            Assert.Single(page.All("h1"));
            Assert.All(page.All("use"), u => Assert.NotNull(page.One(u.GetAttribute("href")!)));
        }
    }
}
