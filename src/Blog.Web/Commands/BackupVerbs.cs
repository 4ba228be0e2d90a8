using System.CommandLine;
using Blog.Core.Cli;
using Blog.Web.Data.Backup;

namespace Blog.Web.Commands;

/// <summary>The verbs <c>backup</c> and <c>restore</c>; neither migrates the database that it meets.</summary>
public static class BackupVerbs
{
    private const string Forced = "--force";

    public static CliVerb Backup(IServiceProvider services) => new(
        "backup", "Backs up the database, images and keys to one file, "
        + "even while the blog is running.", (command, _) =>
    {
        var file = new Argument<string>("FILE") { Description = "The archive to create, such as blog-2026-11-23.zip." };
        var force = new Option<bool>(Forced) { Description = "Overwrite the file if it exists." };
        var filesOnly = new Option<bool>("--files-only") { Description = "Skip the database (for PostgreSQL, use pg_dump)." };
        command.Add(file);
        command.Add(force);
        command.Add(filesOnly);
        command.SetAction(parsed =>
        {
            var target = Path.GetFullPath(parsed.GetValue(file)!);
            using var scope = services.CreateScope();
            var manifest = scope.ServiceProvider.GetRequiredService<BackupWriter>()
                .Write(target, parsed.GetValue(force), parsed.GetValue(filesOnly));
            Console.WriteLine(
                $"{target}: {manifest.Files.Count} files, {manifest.Files.Values.Sum(f => f.Bytes) / 1024.0 / 1024.0:0.0} "
                    + "MB. It contains keys; keep it safe.");
            return 0;
        });
    });

    public static CliVerb Restore(IServiceProvider services) =>
        new("restore", "Restores a backup into an empty data folder. The blog must be stopped.", (command, _) =>
        {
            var file = new Argument<string>("FILE") { Description = "An archive created by backup." };
            var force = new Option<bool>(Forced) { Description = "Move the current contents of the data folder aside." };
            command.Add(file);
            command.Add(force);
            command.SetAction(async (parsed, _) =>
            {
                await using var scope = services.CreateAsyncScope();
                var aside = await scope.ServiceProvider.GetRequiredService<BackupRestorer>()
                    .RestoreAsync(parsed.GetValue(file)!, parsed.GetValue(force));
                Console.WriteLine(aside is null
                    ? "Backup restored."
                    : $"Backup restored. The previous contents are in {aside}.");
                return 0;
            });
        });
}
