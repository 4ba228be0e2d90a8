using System.CommandLine;
using Blog.Core.Cli;
using Blog.Web.Data.Backup;

namespace Blog.Web.Commands;

/// <summary>The verbs <c>backup</c> and <c>restore</c>; neither migrates the database that it meets.</summary>
public static class BackupVerbs
{
    private const string Forced = "--force";

    public static CliVerb Backup(IServiceProvider services) => new("backup", "Puts database, pictures and keys into one file, "
        + "while the blog may be running.", (command, _) =>
    {
        var file = new Argument<string>("FILE") { Description = "The archive to write, such as blog-2026-11-23.zip." };
        var force = new Option<bool>(Forced) { Description = "Replace the file if it is there." };
        var filesOnly = new Option<bool>("--files-only") { Description = "Leave the database out, as PostgreSQL needs pg_dump." };
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
                    + "MB. It holds keys; keep it safe.");
            return 0;
        });
    });

    public static CliVerb Restore(IServiceProvider services) =>
        new("restore", "Puts a backup back into an empty data folder; the blog must be stopped.", (command, _) =>
        {
            var file = new Argument<string>("FILE") { Description = "An archive that backup has written." };
            var force = new Option<bool>(Forced) { Description = "Move what the data folder holds aside." };
            command.Add(file);
            command.Add(force);
            command.SetAction(async (parsed, _) =>
            {
                await using var scope = services.CreateAsyncScope();
                var aside = await scope.ServiceProvider.GetRequiredService<BackupRestorer>()
                    .RestoreAsync(parsed.GetValue(file)!, parsed.GetValue(force));
                Console.WriteLine(aside is null
                    ? "The backup is in place."
                    : $"The backup is in place. What was there before is in {aside}.");
                return 0;
            });
        });
}
