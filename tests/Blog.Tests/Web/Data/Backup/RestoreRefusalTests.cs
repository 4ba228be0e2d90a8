using System.IO.Compression;
using System.Text.Json.Nodes;
using Blog.Web;
using Blog.Web.Data.Backup;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.Data.Backup;

public class RestoreRefusalTests
{
    [Theory]
    [InlineData("../escape.txt", "contains an unexpected file")]
    [InlineData("media/../../escape.txt", "contains an unexpected file")]
    [InlineData("/tmp/escape.txt", "contains an unexpected file")]
    [InlineData("media/a\\..\\b", "contains an unexpected file")]
    [InlineData("appsettings.json", "contains an unexpected file")]
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
        await RefusesChanged(outside, "its manifest lists", archive => archive.GetEntry("keys/test.key")!.Delete());
        await RefusesChanged(outside, "its manifest lists", archive => Add(archive, "media/more", "x"));
    }

    [Theory]
    [InlineData("null", "without size or hash")]
    [InlineData("""{"bytes":5}""", "without size or hash")]
    [InlineData("""{"bytes":-1,"sha256":"00"}""", "without size or hash")]
    [InlineData("""{"bytes":9223372036854775807,"sha256":"00"}""", "MB are free")]
    [InlineData("\"much\"", "no readable manifest")]
    public async Task A_manifest_that_tells_no_size_or_hash_is_refused(string said, string words)
    {
        using var outside = new TestFolder();
        await RefusesChanged(outside, words, archive => Edit(archive, manifest =>
        {
            manifest["files"]!["blog.db"] = JsonNode.Parse(said);
            manifest["files"]!["keys/test.key"] = JsonNode.Parse(said);
        }));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format":1,"files":null}""")]
    [InlineData("not json")]
    public async Task An_archive_without_a_readable_manifest_is_refused(string manifest)
    {
        using var outside = new TestFolder();
        await RefusesChanged(outside, "it has no readable manifest", archive =>
        {
            archive.GetEntry(BackupManifest.EntryName)!.Delete();
            Add(archive, BackupManifest.EntryName, manifest);
        });
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        using var outside = new TestFolder();
        await File.WriteAllTextAsync(outside["empty.zip"], "");
        await File.WriteAllTextAsync(outside["note.zip"], "no archive");
        await File.WriteAllBytesAsync(
            outside["cut.zip"], (await File.ReadAllBytesAsync(await BlogArchive.Backup(outside)))[..^50]);
        foreach (var name in (string[])["empty.zip", "note.zip", "cut.zip"])
        {
            var refusal =
                await Assert.ThrowsAsync<StartupException>(() => BlogArchive.RestoreWith(outside, outside[name], force: false));
            Assert.Equal(
                "The archive was not restored: it is not a zip archive, or it is incomplete. Nothing was changed.", refusal.Message);
        }

        var missing = await Assert.ThrowsAsync<StartupException>(() =>
            BlogArchive.RestoreWith(outside, outside["nowhere.zip"], force: false));
        Assert.Contains("Nothing was changed", missing.Message);
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        using var outside = new TestFolder();
        var archive = await BlogArchive.Backup(outside, db =>
            db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0.0')"""));
        var refusal = await Assert.ThrowsAsync<StartupException>(() => BlogArchive.RestoreWith(outside, archive, force: false));
        Assert.Equal(ExitCodes.NewerDatabase, refusal.ExitCode);
    }

    private static async Task RefusesChanged(TestFolder outside, string words, Action<ZipArchive> change)
    {
        var file = await BlogArchive.Backup(outside);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            change(archive);
        }

        var refusal = await Assert.ThrowsAsync<StartupException>(() => BlogArchive.RestoreWith(outside, file, force: false));
        Assert.Contains(words, refusal.Message);
        Assert.Equal(["blog.lock"], Directory.EnumerateFileSystemEntries(outside["data"]).Select(Path.GetFileName));
        File.Delete(file);
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
