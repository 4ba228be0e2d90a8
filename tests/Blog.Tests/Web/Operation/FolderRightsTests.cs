using System.Runtime.Versioning;
using Blog.Web;

namespace Blog.Tests.Web.Operation;

/// <summary>
/// What would fail at the first sign-in or upload ends the start: folders and files that belong to somebody else.
/// </summary>
public class FolderRightsTests
{
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;
    private const UnixFileMode OnlyReading = (UnixFileMode)0b101_101_101;

    [Theory]
    [InlineData("keys")]
    [InlineData("media")]
    [InlineData("media/tmp")]
    [InlineData("logs")]
    public async Task A_folder_in_the_data_folder_that_cannot_be_written_is_named(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        var path = Directory.CreateDirectory(folder[name]).FullName;
        Open(folder.Path);
        File.SetUnixFileMode(path, OnlyReading);
        await using var blog = await BlogProcess.StartUnprivileged(folder.Path).Ended();
        EndsWith(blog, ExitCodes.DataFolder, $"{path} is not writable");
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("media")]
    public async Task A_file_where_a_folder_belongs_is_named(string name)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder[name], "");
        await using var blog = await BlogProcess.Run(folder.Path, null);
        EndsWith(blog, ExitCodes.DataFolder, $"{folder[name]} is a file, not a folder");
    }

    [Fact]
    public async Task A_key_that_may_not_be_read_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["keys"]);
        await File.WriteAllTextAsync(folder["keys/key-1.xml"], "<key />");
        Open(folder.Path);
        File.SetUnixFileMode(folder["keys/key-1.xml"], UnixFileMode.None);
        await using var blog = await BlogProcess.StartUnprivileged(folder.Path).Ended();
        EndsWith(blog, ExitCodes.DataFolder, folder["keys/key-1.xml"]);
    }

    [Fact]
    public async Task A_temporary_folder_that_is_not_there_is_named()
    {
        using var folder = new TestFolder();
        await using var blog = await BlogProcess.Run(
            folder.Path, new Dictionary<string, string> { ["ASPNETCORE_TEMP"] = folder["gone"] });
        EndsWith(blog, ExitCodes.DataFolder, $"{folder["gone"]} (ASPNETCORE_TEMP, else TMPDIR) is not writable");
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("")]
    public async Task A_file_of_the_database_that_may_not_be_used_is_named_and_not_called_damaged(string end)
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

        await File.AppendAllTextAsync(folder["blog.db" + end], "");
        Open(folder.Path);
        File.SetUnixFileMode(folder["blog.db" + end], UnixFileMode.UserRead);
        await using var blog = await BlogProcess.StartUnprivileged(folder.Path).Ended();
        EndsWith(blog, ExitCodes.Database, folder["blog.db" + end]);
        Assert.DoesNotContain("is damaged", blog.Errors[0]);
        Assert.DoesNotContain("backup", blog.Errors[0]);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Open(string folder)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder))
        {
            File.SetUnixFileMode(path, Everything);
        }
    }

    private static void EndsWith(BlogProcess blog, int exitCode, string words)
    {
        Assert.Contains(words, Assert.Single(blog.Errors));
        Assert.Equal(exitCode, blog.ExitCode);
    }
}
