using Blog.Transfer.Documents;
using Blog.Transfer.Files;
using Blog.Transfer.Pictures;
using Blog.Transfer.Runs;

namespace Blog.Transfer.Folders;

/// <summary>A folder of Markdown files as Hugo, Jekyll, Zola or Astro keep it, read one file at a time.</summary>
public sealed class MarkdownFolder
{
    private static readonly string[] RepositoryFiles =
        ["readme", "license", "contributing", "changelog", "code_of_conduct", "security"];
    private readonly TimeZoneInfo _zone;
    private readonly bool _isJekyllSite;

    /// <param name="folder">The folder to read; nothing outside of it is ever opened.</param>
    /// <param name="zone">The zone of dates without an offset; UTC when not given.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public MarkdownFolder(string folder, TimeZoneInfo? zone = null)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"The folder {folder} does not exist.");
        Root = RealPath.Of(folder);
        _zone = zone ?? TimeZoneInfo.Utc;
        _isJekyllSite = File.Exists(Path.Combine(Root, "_config.yml"));
    }

    /// <summary>The folder's real path, with all links followed.</summary>
    public string Root { get; }

    /// <summary>How many files are read at most; what lies beyond is one problem with words.</summary>
    public int MaxFiles { get; init; } = ImportLimits.MaxFiles;

    /// <summary>What each Markdown file holds, or why it could not be read, in ordinal order of paths.</summary>
    public IEnumerable<ImportEntry> Read()
    {
        var (files, problems) = FolderWalk.Of(Root, MaxFiles);
        var found = files.Select(path => (Path: path, Problem: (ImportProblem?)null))
            .Concat(problems.Select(problem => (Path: problem.RelativePath, Problem: (ImportProblem?)problem)));
        foreach (var (path, problem) in found.OrderBy(entry => entry.Path, StringComparer.Ordinal))
            yield return problem ?? ReadFile(path);
    }

    /// <summary>The local pictures that a document shows, each with its file or the reason why there is none.</summary>
    public IReadOnlyList<LocalPicture> LocalPictures(ImportDocument document) => new PictureFiles(Root).Of(document);

    private ImportEntry ReadFile(string relativePath)
    {
        var name = Path.GetFileNameWithoutExtension(relativePath);
        if (name.Equals("_index", StringComparison.OrdinalIgnoreCase))
            return new ImportSkipped(relativePath, "A Hugo or Zola list page, which the blog does not need.");
        try
        {
            var file = TextFile.Read(Path.Combine(Root, relativePath));
            if (RepositoryFiles.Contains(name.ToLowerInvariant())
                && !file.Text.StartsWith("---", StringComparison.Ordinal)
                && !file.Text.StartsWith("+++", StringComparison.Ordinal))
                return new ImportSkipped(relativePath, "Not an article: a file about the folder, without front matter.");
            return DocumentReader.Read(relativePath, file, _zone, _isJekyllSite);
        }
        catch (UnreadableFileException error)
        {
            return new ImportProblem(relativePath, error.Message);
        }
    }
}
