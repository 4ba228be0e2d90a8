using System.Net;
using System.Net.Sockets;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.Operation;

/// <summary>Each cause ends the program with its own exit code and one line that says what to do.</summary>
public class FailedStartTests
{
    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider")]
    [InlineData("Database__Provider", "Postgres", "Database:ConnectionString")]
    [InlineData("Proxy__KnownNetworks", "10.0.0.0/8, everybody", "Proxy:KnownNetworks")]
    [InlineData("Proxy__KnownProxies__0", "proxy.example.org", "Proxy:KnownProxies:0")]
    [InlineData("Urls", "garbage", "Urls")]
    [InlineData("Log__Format", "xml", "Log:Format")]
    [InlineData("Example__Content", "perhaps", "Example:Content")]
    public async Task Bad_configuration_is_named_by_its_key(string variable, string value, string key)
    {
        using var folder = new TestFolder();
        await using var blog = await BlogProcess.Run(folder.Path, Set(variable, value));
        EndsWith(blog, ExitCodes.BadConfiguration, key);
    }

    [Fact]
    public async Task A_bad_connection_string_is_refused_without_showing_its_password()
    {
        using var folder = new TestFolder();
        await using var blog = await BlogProcess.Run(folder.Path,
            new Dictionary<string, string>
            {
                ["Database__Provider"] = "Postgres",
                ["Database__ConnectionString"] = "Hostt=db;Password=moon-cheese",
            });
        EndsWith(blog, ExitCodes.BadConfiguration, "Database:ConnectionString");
        Assert.DoesNotContain("moon-cheese", blog.Errors[0]);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["file"], "");
        await using var blog = await BlogProcess.Run(folder["file/data"], null);
        EndsWith(blog, ExitCodes.DataFolder, folder["file/data"]);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_called_one()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["data"], "");
        await using var blog = await BlogProcess.Run(folder["data"], null);
        EndsWith(blog, ExitCodes.DataFolder, $"{folder["data"]} (Data:Folder) is a file, not a folder.");
    }

    [Theory]
    [InlineData("blog.lock")]
    [InlineData("blog.lock", "restore", "nowhere.zip")]
    [InlineData("migrate.lock", "migrate")]
    public async Task A_lock_file_that_may_not_be_written_is_named(string name, params string[] verb)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder[name], "");
        File.SetUnixFileMode(folder[name], UnixFileMode.None);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        await using var blog = await BlogProcess.StartUnprivileged(folder.Path, verb).Ended();
        EndsWith(blog, ExitCodes.DataFolder, $"The file {folder[name]} cannot be opened for writing.");
    }

    [Fact]
    public async Task A_database_that_may_not_be_read_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["blog.db"], "somebody else's");
        File.SetUnixFileMode(folder["blog.db"], UnixFileMode.None);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        await using var blog = await BlogProcess.StartUnprivileged(folder.Path).Ended();
        EndsWith(blog, ExitCodes.Database, folder["blog.db"]);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        using var folder = new TestFolder();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder.Path,
                UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        await using var blog = await BlogProcess.StartUnprivileged(folder.Path).Ended();
        EndsWith(blog, ExitCodes.DataFolder, folder.Path);
    }

    [Theory]
    [InlineData("This is a shopping list, and a long one.", ExitCodes.Database, "not a SQLite file")]
    [InlineData("", ExitCodes.Database, "is missing or empty")]
    public async Task A_database_that_is_damaged_or_missing_is_named(string content, int exitCode, string words)
    {
        using var folder = new TestFolder();
        await using (var first = await BlogProcess.Run(folder.Path, null, "migrate"))
        {
            Assert.Equal(0, first.ExitCode);
        }

        await File.WriteAllTextAsync(folder["blog.db"], content);
        await using var blog = await BlogProcess.Run(folder.Path, null);
        EndsWith(blog, exitCode, words);
        Assert.Equal(content, await File.ReadAllTextAsync(folder["blog.db"]));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_named()
    {
        using var folder = new TestFolder();
        await using (var blog = new BlogApp { Folder = folder.Path, KeepFolder = true })
        {
            await blog.Db(db => db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0.0')"""));
        }

        await using var older = await BlogProcess.Run(folder.Path, null);
        EndsWith(older, ExitCodes.NewerDatabase, "29990101000000_Future");
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var folder = new TestFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var blog = await BlogProcess.Run(folder.Path, Set("Urls", address));
        EndsWith(blog, ExitCodes.AddressTaken, address);
        Assert.DoesNotContain("Exception", blog.Output);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_is_refused()
    {
        using var folder = new TestFolder();
        await using var first = BlogProcess.Start(folder.Path, null);
        await first.Address();
        await using var second = await BlogProcess.Run(folder.Path, null);
        EndsWith(second, ExitCodes.DataFolder, "Another server is already using");
    }

    [Fact]
    public async Task An_unreachable_PostgreSQL_is_named()
    {
        using var folder = new TestFolder();
        await using var blog = await BlogProcess.Run(folder.Path, new Dictionary<string, string>
        {
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = "Host=127.0.0.1;Port=1;Username=blog;Database=blog;Password=moon-cheese",
        });
        EndsWith(blog, ExitCodes.Database, "127.0.0.1:1");
        Assert.DoesNotContain("moon-cheese", blog.Errors[0]);
    }

    [Fact]
    public async Task An_unknown_verb_fails_and_help_lists_the_known_ones()
    {
        using var folder = new TestFolder();
        await using var unknown = await BlogProcess.Run(folder.Path, null, "dance");
        Assert.Equal(1, unknown.ExitCode);
        await using var help = await BlogProcess.Run(folder.Path, null, "--help");
        Assert.Equal(0, help.ExitCode);
        foreach (var verb in (string[])["health", "backup", "restore", "migrate"])
        {
            Assert.Contains($"  {verb} ", help.Output);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static Dictionary<string, string> Set(string key, string value) => new() { [key] = value };

    private static void EndsWith(BlogProcess blog, int exitCode, string words)
    {
        Assert.Contains(words, Assert.Single(blog.Errors));
        Assert.Equal(exitCode, blog.ExitCode);
    }
}
