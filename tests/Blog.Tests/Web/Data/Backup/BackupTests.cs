using Blog.Content.Categories;
using Blog.Core.Accounts;
using Blog.Core.Data;
using Blog.Web;
using Blog.Web.Data.Backup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Data.Backup;

public class BackupTests
{
    [Fact]
    public async Task A_backup_of_a_running_blog_comes_back_in_an_empty_folder()
    {
        using var outside = new TestFolder();
        var archive = await BlogArchive.Backup(outside);
        await using (var empty = await BlogProcess.Run(outside["data"], null, "restore", archive))
        {
            Assert.True(empty.ExitCode == 0, string.Join('\n', empty.Errors));
        }

        await using var restored = new BlogApp { Folder = outside["data"], KeepFolder = true };
        Assert.Equal("Tea", (await restored.Db(db => db.Set<Category>().SingleAsync())).Name);
        Assert.Equal("a picture", await File.ReadAllTextAsync(outside["data/media/ab/picture.webp"]));
        Assert.Equal("a key", await File.ReadAllTextAsync(outside["data/keys/test.key"]));
    }

    [Fact]
    public async Task A_backup_can_be_read_by_its_owner_only_and_replaces_another_only_when_told()
    {
        using var outside = new TestFolder();
        // Made here by the program itself, not a copy.
        var archive = await BlogArchive.Backup(outside, _ => Task.CompletedTask);
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(archive) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await using var blog = new BlogApp();
        var refusal = Assert.Throws<StartupException>(() => BlogArchive.Write(blog, archive, overwrite: false));
        Assert.Contains("--force", refusal.Message);
        BlogArchive.Write(blog, archive, overwrite: true);
        Assert.Single(Directory.EnumerateFiles(outside.Path));
    }

    [Fact]
    public async Task Restored_keys_can_be_read_by_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var outside = new TestFolder();
        await BlogArchive.RestoreWith(outside, await BlogArchive.Backup(outside), force: false);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(outside["data/keys/test.key"]));
    }

    [Theory]
    [InlineData("no-such-folder/backup.zip", "does not exist")]
    [InlineData("", "is a folder")]
    public async Task A_backup_to_a_place_that_cannot_hold_it_says_so_and_leaves_nothing(string target, string words)
    {
        using var outside = new TestFolder();
        await using var blog = new BlogApp();
        var refusal =
            Assert.Throws<StartupException>(() => BlogArchive.Write(blog, Path.GetFullPath(outside[target]), overwrite: true));
        Assert.Contains(words, refusal.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Path));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(blog.Folder),
            file => Path.GetFileName(file).StartsWith(".backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_removed_by_a_later_one()
    {
        using var outside = new TestFolder();
        await using var blog = new BlogApp();
        _ = blog.Services;
        var (old, running) = (Path.Combine(blog.Folder, ".backup-old.db"), Path.Combine(blog.Folder, ".backup-running.db"));
        await File.WriteAllTextAsync(old, "");
        await File.WriteAllTextAsync(running, "");
        File.SetLastWriteTimeUtc(old, BlogApp.Start.UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(running, BlogApp.Start.UtcDateTime.AddMinutes(-1));
        BlogArchive.Write(blog, outside["b.zip"], overwrite: false);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(running));
    }

    [Fact]
    public async Task A_session_that_was_ended_since_the_backup_does_not_come_back_with_it()
    {
        using var outside = new TestFolder();
        var archive = await BlogArchive.Backup(outside, async db =>
        {
            var account = db.Add(new Blog.Core.Accounts.Account { UserName = "bo@example.org", DisplayName = "Bo" }).Entity;
            await db.SaveChangesAsync();
            db.Add(new Session { AccountId = account.Id, Key = Guid.NewGuid() });
            await db.SaveChangesAsync();
        });
        await BlogArchive.RestoreWith(outside, archive, force: false);
        await using var restored = new BlogApp { Folder = outside["data"], KeepFolder = true };
        Assert.Equal("Bo", (await restored.Db(db => db.Users.SingleAsync())).DisplayName);
        Assert.False(await restored.Db(db => db.Set<Session>().AnyAsync()));
    }

    [Fact]
    public async Task Restoring_over_a_blog_needs_force_and_keeps_the_old_data_aside()
    {
        using var outside = new TestFolder();
        var archive = await BlogArchive.Backup(outside);
        await BlogArchive.RestoreWith(outside, archive, force: false);
        await File.WriteAllTextAsync(outside["data/media/mine.webp"], "mine");
        var refusal = await Assert.ThrowsAsync<StartupException>(() => BlogArchive.RestoreWith(outside, archive, force: false));
        Assert.Equal(ExitCodes.DataFolder, refusal.ExitCode);
        var aside = await BlogArchive.RestoreWith(outside, archive, force: true);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(aside!, "media/mine.webp")));
        Assert.True(File.Exists(Path.Combine(aside!, "blog.db")));
        Assert.False(File.Exists(outside["data/media/mine.webp"]));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_server()
    {
        using var outside = new TestFolder();
        var archive = await BlogArchive.Backup(outside);
        await using var server = BlogProcess.Start(outside["data"], null);
        await server.Address();
        var refusal = await Assert.ThrowsAsync<StartupException>(() => BlogArchive.RestoreWith(outside, archive, force: true));
        Assert.Contains("The blog is running on the data folder", refusal.Message);
    }

    [PostgresFact]
    public async Task On_PostgreSQL_it_points_to_pg_dump_and_backs_up_the_files()
    {
        using var outside = new TestFolder();
        await using var blog = new BlogApp().OnPostgres();
        Assert.Contains(
            "pg_dump",
            Assert.Throws<StartupException>(() => BlogArchive.Write(blog, outside["b.zip"], overwrite: false)).Message);
        var manifest = blog.Services.CreateScope().ServiceProvider
            .GetRequiredService<BackupWriter>()
            .Write(outside["b.zip"], overwrite: false, filesOnly: true);
        Assert.DoesNotContain("blog.db", manifest.Files.Keys);
        Assert.NotNull(manifest.DatabaseId);
    }
}
