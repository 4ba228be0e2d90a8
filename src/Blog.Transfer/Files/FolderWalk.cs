using Blog.Transfer.Documents;
using Blog.Transfer.Runs;

namespace Blog.Transfer.Files;

/// <summary>Finds the Markdown files of a folder, without leaving it and without following links.</summary>
internal sealed class FolderWalk(string root, int maxFiles)
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdx"];
    private static readonly string[] LeftOutFolders = ["node_modules", "_site", "vendor", "bower_components"];

    private readonly List<string> _files = [];
    private readonly List<ImportProblem> _problems = [];
    private int _entries;
    private bool _full;

    /// <summary>The relative paths with "/" of the files to read, and what was refused on the way.</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<ImportProblem> Problems) Of(string root, int maxFiles)
    {
        var walk = new FolderWalk(root, maxFiles);
        walk.Enter(root, 0);
        return (walk._files, walk._problems);
    }

    private void Enter(string folder, int depth)
    {
        if (depth > ImportLimits.MaxFolderDepth)
        {
            Refuse(folder, $"The folder is nested more than {ImportLimits.MaxFolderDepth} levels deep and was skipped.");
            return;
        }
        foreach (var entry in Entries(folder))
        {
            if (_full) return;
            Take(entry, depth);
        }
    }

    private List<FileSystemInfo> Entries(string folder)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos().Take(ImportLimits.MaxFolderEntries).ToList();
            entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            Refuse(folder, error is UnauthorizedAccessException
                ? "The folder could not be read (permission denied)."
                : "The folder could not be read.");
            return [];
        }
    }

    private void Take(FileSystemInfo entry, int depth)
    {
        if (++_entries > ImportLimits.MaxFolderEntries)
            Stop($"The folder contains more than {ImportLimits.MaxFolderEntries} entries; the rest was skipped.");
        else if (entry.Name.StartsWith('.')) return;
        else if (entry.LinkTarget is not null) TakeLink(entry);
        else if (entry is DirectoryInfo)
        {
            if (!LeftOutFolders.Contains(entry.Name)) Enter(entry.FullName, depth + 1);
        }
        else if (!IsMarkdown(entry.Name)) return;
        else if (_files.Count >= maxFiles)
            Stop($"The folder contains more than {maxFiles} Markdown files; the rest was skipped. Import it in parts.");
        else _files.Add(Relative(entry.FullName));
    }

    // A link inside the folder leads to what is read in its own place anyway; reading it twice would double articles.
    private void TakeLink(FileSystemInfo link)
    {
        if (link is FileInfo && !IsMarkdown(link.Name)) return;
        try
        {
            var target = RealPath.Of(link.FullName);
            Refuse(link.FullName, RealPath.IsWithin(target, root)
                ? $"This links to {Path.GetRelativePath(root, target)}, which is imported from there."
                : "This links outside the folder and was skipped.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Refuse(link.FullName, "This link is circular or broken and was skipped.");
        }
    }

    private void Stop(string reason)
    {
        _full = true;
        _problems.Add(new ImportProblem(".", reason));
    }

    private void Refuse(string path, string reason) => _problems.Add(new ImportProblem(Relative(path), reason));

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static bool IsMarkdown(string name) =>
        Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
