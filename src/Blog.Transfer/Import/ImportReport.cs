using System.Globalization;
using Blog.Transfer.Runs;

namespace Blog.Transfer.Import;

/// <summary>Runs an import and writes, line by line, what became of each file.</summary>
public static class ImportReport
{
    /// <summary>All files were read.</summary>
    public const int Complete = 0;

    /// <summary>There is no folder to read.</summary>
    public const int NoFolder = 1;

    /// <summary>Some files could not be imported; the others are.</summary>
    public const int SomeFailed = 7;

    /// <returns><see cref="Complete"/>, <see cref="NoFolder"/> or <see cref="SomeFailed"/>: the exit code.</returns>
    public static async Task<int> RunAsync(
        MarkdownImporter importer, string folder, ImportOptions options, TextWriter writer, TimeProvider time,
        CancellationToken ct = default)
    {
        if (FolderProblem(folder) is { } problem)
        {
            await writer.WriteLineAsync(problem);
            return NoFolder;
        }

        var counts = new Dictionary<ImportResult, int>();
        var start = time.GetTimestamp();
        await foreach (var outcome in importer.ImportAsync(folder, options, ct))
        {
            counts[outcome.Result] = counts.GetValueOrDefault(outcome.Result) + 1;
            await WriteAsync(writer, outcome, options.DryRun);
        }

        await writer.WriteLineAsync(Summary(counts, time.GetElapsedTime(start), options.DryRun));
        return counts.ContainsKey(ImportResult.Failed) ? SomeFailed : Complete;
    }

    private static string? FolderProblem(string folder)
    {
        try
        {
            if (!Directory.Exists(folder)) return Shown($"The folder {folder} does not exist.");
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return Shown($"The folder {folder} could not be read: {error.Message}");
        }
    }

    private static async Task WriteAsync(TextWriter writer, ImportOutcome outcome, bool dryRun)
    {
        var verb = outcome.Result.ToString().ToLowerInvariant();
        var would =
            outcome.Result switch { ImportResult.Created => "would create", ImportResult.Updated => "would update", _ => verb };
        var line = $"{(dryRun ? would : verb)} "
            + $"{(outcome.Slug is null || outcome.Reason is not null ? "" : $"/{outcome.Slug}  ")}{outcome.Path}";
        await writer.WriteLineAsync(Shown(outcome.Reason is null ? line : $"{line}: {outcome.Reason}"));
        foreach (var warning in outcome.Warnings)
        {
            await writer.WriteLineAsync("    " + Shown(warning));
        }
    }

    private static string Summary(Dictionary<ImportResult, int> counts, TimeSpan taken, bool dryRun)
    {
        var parts = Enum.GetValues<ImportResult>().Where(counts.ContainsKey).Select(result =>
            string.Create(CultureInfo.InvariantCulture, $"{counts[result]:N0} {result.ToString().ToLowerInvariant()}"));
        var total = counts.Values.Sum();
        return string.Create(CultureInfo.InvariantCulture,
            $"{total:N0} {(total == 1 ? "file" : "files")} in {taken.TotalSeconds:0.0} "
                + $"s{(dryRun ? ", dry run, nothing saved" : "")}: "
                + $"{(total == 0 ? "no Markdown files found" : string.Join(", ", parts))}.");
    }

    // File names are the stranger's; a terminal obeys control characters.
    private static string Shown(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '�' : c));
}
