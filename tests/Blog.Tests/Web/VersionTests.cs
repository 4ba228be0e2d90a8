using Blog.Web;

namespace Blog.Tests.Web;

public class VersionTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Fact]
    public async Task The_menu_of_the_admin_area_ends_with_the_version()
    {
        var page = await (await shared.SignedIn()).Get("/admin/system");
        Assert.All(page.All(".menu-end"), end => Assert.EndsWith($"Blog {ProgramVersion.Number}", end.TextContent.Trim()));
        Assert.NotEmpty(page.All(".menu-end"));
    }

    [Fact]
    public async Task The_version_is_told_even_where_the_configuration_is_bad()
    {
        using var folder = new TestFolder();
        var bad = new Dictionary<string, string> { ["Log__Format"] = "loud" };
        await using var blog = await BlogProcess.Run(folder.Path, bad, "--version");
        Assert.Equal((0, ProgramVersion.Full), (blog.ExitCode, blog.Output.Trim()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
