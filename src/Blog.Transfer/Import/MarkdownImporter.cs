using System.Runtime.CompilerServices;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Transfer.Documents;
using Blog.Transfer.Folders;
using Blog.Transfer.Planning;
using Blog.Transfer.Runs;
using Blog.Transfer.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Transfer.Import;

/// <summary>Brings folders of Markdown files into the blog, one file and one transaction at a time.</summary>
public sealed class MarkdownImporter(
    BlogDbContext db, IServiceProvider services, SettingsStore settings, TimeProvider time)
{
    /// <summary>Imports what is new or has changed, and says of each file what became of it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async IAsyncEnumerable<ImportOutcome> ImportAsync(
        string path, ImportOptions options, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var folder = new MarkdownFolder(path, settings.Get<SiteSettings>().Zone());
        var source = options.Source ?? folder.Root;
        source = source[Math.Max(0, source.Length - ImportedFile.MaxSource)..];
        db.Cause = new(WriteCauseKind.Import, $"{time.GetUtcNow():u} {source}");
        var plan = await services.GetRequiredService<ImportPlanner>().PlanAsync(folder, source, ct);
        var import = services.GetRequiredService<FileImport>();
        foreach (var entry in folder.Read())
        {
            ct.ThrowIfCancellationRequested();
            yield return entry switch
            {
                ImportDocument document when plan.Find(document.RelativePath) is { } planned =>
                    await import.RunAsync(folder, plan, new ImportWork(document, planned, options, source), ct),
                ImportDocument => Failed(entry, "The file was changed during the import. Run it again."),
                ImportProblem problem => Failed(entry, problem.Reason),
                _ => new(entry.RelativePath, ImportResult.Skipped, null, ((ImportSkipped)entry).Reason, []),
            };
            // A thousand tracked articles would make each save slower than the one before.
            db.ChangeTracker.Clear();
        }
        await services.GetRequiredService<ContinueReading>().JoinAsync(ct);
    }

    private static ImportOutcome Failed(ImportEntry entry, string reason) =>
        new(entry.RelativePath, ImportResult.Failed, null, reason, []);
}
