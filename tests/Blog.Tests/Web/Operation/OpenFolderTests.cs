using System.Runtime.Versioning;

namespace Blog.Tests.Web.Operation;

/// <summary>Who else may read the data folder, and what the owner is told of it.</summary>
public class OpenFolderTests
{
    private const UnixFileMode Everybody = (UnixFileMode)0b111_101_101;
    private const UnixFileMode ReadByAll = (UnixFileMode)0b110_100_100;
    private const UnixFileMode Own = (UnixFileMode)0b110_000_000;

    [Theory]
    [InlineData("blog.db")]
    [InlineData("keys/key-1.xml")]
    [InlineData("before-restore-20261101-120000/keys/key-1.xml")]
    public async Task The_owner_is_told_when_others_may_read_a_secret_and_how_to_take_that_from_them(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var blog = new BlogApp().With("Blog:BaseAddress", "http://example.org");
        var ada = await blog.SignedIn();
        var path = await Secret(blog, name);
        Assert.Null((await ada.Get("/admin")).One(".notice-warn"));
        File.SetUnixFileMode(blog.Folder, Everybody);
        foreach (var page in (string[])["/admin", "/admin/system"])
        {
            var words = (await ada.Get(page)).One(".notice-warn")!.TextContent;
            Assert.Contains(path, words);
            Assert.Contains($"chmod -R go= {blog.Folder}", words);
        }

        File.SetUnixFileMode(path, Own);
        Assert.Null((await ada.Get("/admin")).One(".notice-warn"));
    }

    [Fact]
    public async Task The_log_says_so_at_the_start_and_nothing_is_changed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        await using (var first = await BlogProcess.Run(folder.Path, null, "migrate"))
        {
            Assert.Equal(0, first.ExitCode);
        }

        File.SetUnixFileMode(folder.Path, Everybody);
        File.SetUnixFileMode(folder["blog.db"], ReadByAll);
        await using var blog = BlogProcess.Start(folder.Path, null);
        Assert.Contains(folder["blog.db"], await blog.Says("chmod -R go="));
        Assert.Equal(ReadByAll, File.GetUnixFileMode(folder["blog.db"]));
    }

    [Fact]
    public async Task What_the_program_makes_is_for_its_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        // As an older version or a person may have made it.
        File.SetUnixFileMode(folder.Path, Everybody);
        await using var blog = BlogProcess.Start(folder.Path, null);
        await blog.Address();
        await blog.Says("Environment:");
        var made = Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(folder["blog.db"], made);
        Assert.Contains(made, path => path.StartsWith(folder["logs/"], StringComparison.Ordinal));
        foreach (var path in made)
        {
            Assert.True((File.GetUnixFileMode(path) & (UnixFileMode)0b111_111) == 0, path);
        }

        Assert.DoesNotContain("chmod", blog.Output);
    }

    // Its folders let everybody in, so that the data folder alone protects it.
    [UnsupportedOSPlatform("windows")]
    private static async Task<string> Secret(BlogApp blog, string name)
    {
        var path = Path.Combine(blog.Folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "a secret");
        }

        // The others are as the program makes them.
        foreach (var file in Directory.EnumerateFiles(blog.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(file, Own);
        }

        foreach (var between in Directory.EnumerateDirectories(blog.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(between, Everybody);
        }

        File.SetUnixFileMode(path, ReadByAll);
        return path;
    }
}
