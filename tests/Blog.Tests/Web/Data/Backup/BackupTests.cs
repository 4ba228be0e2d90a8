using System.IO.Compression;
using System.Text.Json.Nodes;
using Blog.Content.Categories;
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
        var archive = await Backup(outside);
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
        var archive = await Backup(outside);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(archive) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await using var blog = new BlogApp();
        var refusal = Assert.Throws<StartupException>(() => Write(blog, archive, overwrite: false));
        Assert.Contains("--force", refusal.Message);
        Write(blog, archive, overwrite: true);
        Assert.Single(Directory.EnumerateFiles(outside.Path));
    }

    [Fact]
    public async Task Restoring_over_a_blog_needs_force_and_keeps_the_old_data_aside()
    {
        using var outside = new TestFolder();
        var archive = await Backup(outside);
        await RestoreWith(outside, archive, force: false);
        await File.WriteAllTextAsync(outside["data/media/mine.webp"], "mine");
        var refusal = await Assert.ThrowsAsync<StartupException>(() => RestoreWith(outside, archive, force: false));
        Assert.Equal(ExitCodes.DataFolder, refusal.ExitCode);
        var aside = await RestoreWith(outside, archive, force: true);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(aside!, "media/mine.webp")));
        Assert.True(File.Exists(Path.Combine(aside!, "blog.db")));
        Assert.False(File.Exists(outside["data/media/mine.webp"]));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_server()
    {
        using var outside = new TestFolder();
        var archive = await Backup(outside);
        await using var server = BlogProcess.Start(outside["data"], null);
        await server.Address();
        var refusal = await Assert.ThrowsAsync<StartupException>(() => RestoreWith(outside, archive, force: true));
        Assert.Contains("Another server", refusal.Message);
    }

    [Theory]
    [InlineData("../escape.txt", "where none belongs")]
    [InlineData("media/../../escape.txt", "where none belongs")]
    [InlineData("/tmp/escape.txt", "where none belongs")]
    [InlineData("media/a\\..\\b", "where none belongs")]
    [InlineData("appsettings.json", "where none belongs")]
    public async Task A_file_that_would_leave_the_folder_is_refused(string name, string words)
    {
        using var outside = new TestFolder();
        await RefusesChanged(outside, words, archive =>
        {
            Add(archive, name, "x");
            Edit(archive, manifest => manifest["files"]![name] = JsonNode.Parse(
                """{"bytes":1,"sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}"""));
        });
        Assert.False(File.Exists(outside["escape.txt"]));
    }

    [Fact]
    public async Task A_changed_file_is_refused()
    {
        using var outside = new TestFolder();
        await RefusesChanged(outside, "keys/test.key is damaged", archive =>
        {
            archive.GetEntry("keys/test.key")!.Delete();
            Add(archive, "keys/test.key", "b key");
        });
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_it_says_is_refused()
    {
        using var outside = new TestFolder();
        await RefusesChanged(outside, "is damaged", archive =>
        {
            archive.GetEntry("keys/test.key")!.Delete();
            Add(archive, "keys/test.key", new string('0', 50_000_000));
        });
    }

    [Fact]
    public async Task A_file_that_is_missing_or_unnamed_is_refused()
    {
        using var outside = new TestFolder();
        await RefusesChanged(outside, "its manifest names", archive => archive.GetEntry("keys/test.key")!.Delete());
        await RefusesChanged(outside, "its manifest names", archive => Add(archive, "media/more", "x"));
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        using var outside = new TestFolder();
        await File.WriteAllTextAsync(outside["note.zip"], "no archive");
        foreach (var file in (string[])[outside["note.zip"], outside["nowhere.zip"]])
        {
            var refusal = await Assert.ThrowsAsync<StartupException>(() => RestoreWith(outside, file, force: false));
            Assert.Contains("Nothing was changed", refusal.Message);
        }
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        using var outside = new TestFolder();
        var archive = await Backup(outside, db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0.0')"""));
        var refusal = await Assert.ThrowsAsync<StartupException>(() => RestoreWith(outside, archive, force: false));
        Assert.Equal(ExitCodes.NewerDatabase, refusal.ExitCode);
    }

    [PostgresFact]
    public async Task On_PostgreSQL_it_points_to_pg_dump_and_backs_up_the_files()
    {
        using var outside = new TestFolder();
        await using var blog = new BlogApp().OnPostgres();
        Assert.Contains("pg_dump", Assert.Throws<StartupException>(() => Write(blog, outside["b.zip"], overwrite: false)).Message);
        var manifest = blog.Services.CreateScope().ServiceProvider.GetRequiredService<BackupWriter>().Write(outside["b.zip"], overwrite: false, filesOnly: true);
        Assert.DoesNotContain("blog.db", manifest.Files.Keys);
        Assert.NotNull(manifest.DatabaseId);
    }

    private static async Task RefusesChanged(TestFolder outside, string words, Action<ZipArchive> change)
    {
        var file = await Backup(outside);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            change(archive);
        }

        var refusal = await Assert.ThrowsAsync<StartupException>(() => RestoreWith(outside, file, force: false));
        Assert.Contains(words, refusal.Message);
        Assert.Equal(["blog.lock"], Directory.EnumerateFileSystemEntries(outside["data"]).Select(Path.GetFileName));
        File.Delete(file);
    }

    /// <summary>Makes a blog with a category, a picture and a key, and backs it up while it runs.</summary>
    private static async Task<string> Backup(TestFolder outside, Func<BlogDbContext, Task>? prepare = null)
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            db.Add(new Category { Name = "Tea", Slug = "tea" });
            await db.SaveChangesAsync();
            await (prepare?.Invoke(db) ?? Task.CompletedTask);
            return 0;
        });
        Directory.CreateDirectory(Path.Combine(blog.Folder, "media/ab"));
        Directory.CreateDirectory(Path.Combine(blog.Folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(blog.Folder, "media/ab/picture.webp"), "a picture");
        await File.WriteAllTextAsync(Path.Combine(blog.Folder, "keys/test.key"), "a key");
        Write(blog, outside["backup.zip"], overwrite: false);
        return outside["backup.zip"];
    }

    private static void Write(BlogApp blog, string target, bool overwrite)
    {
        using var scope = blog.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<BackupWriter>().Write(target, overwrite, filesOnly: false);
    }

    /// <summary>Restores into <c>data</c> of the folder as the verb does: with the services, without a server.</summary>
    private static async Task<string?> RestoreWith(TestFolder outside, string archive, bool force)
    {
        await using var blog = new BlogApp();
        await using var scope = blog.Services.CreateAsyncScope();
        var (services, folder) = (scope.ServiceProvider, new Blog.Web.Data.DataFolder(outside["data"]));
        return await new BackupRestorer(folder, services.GetRequiredService<Blog.Web.Data.DatabaseOptions>(), services.GetRequiredService<BlogDbContext>(), blog.Clock)
            .RestoreAsync(archive, force);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static void Edit(ZipArchive archive, Action<JsonNode> change)
    {
        var entry = archive.GetEntry(BackupManifest.EntryName)!;
        JsonNode manifest;
        using (var stream = entry.Open())
        {
            manifest = JsonNode.Parse(stream)!;
        }

        change(manifest);
        entry.Delete();
        Add(archive, BackupManifest.EntryName, manifest.ToJsonString());
    }
}
