using Blog.Transfer.Documents;
using Blog.Transfer.Fields;

namespace Blog.Transfer.Planning;

/// <summary>Maps the files of an import to their slugs, and resolves the links between them.</summary>
internal sealed class ImportPlan
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdx"];
    private readonly Dictionary<string, PlannedFile> _files = [];
    private readonly Dictionary<string, PlannedFile> _addresses = [];
    private readonly HashSet<string> _slugs = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public PlannedFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether a file of this import gets this slug.</summary>
    public bool Takes(string path) => _slugs.Contains(path);

    /// <summary>Whether a new article of this import takes over this permanent id.</summary>
    public bool TakesId(string id) => _ids.Contains(id);

    public void Add(PlannedFile file, ImportDocument document)
    {
        _files[file.Path] = file;
        if (file.PermanentId is { } id) _ids.Add(id);
        _slugs.Add(file.Slug);
        foreach (var address in Addresses(file, document)) _addresses.TryAdd(address, file);
    }

    /// <summary>Resolves a link in one file to another file of the folder; null for any other link.</summary>
    public PlannedFile? Resolve(string fromPath, string reference)
    {
        var path = Decoded(reference);
        if (path is null) return null;
        if (path.StartsWith('/') && _addresses.TryGetValue(Address(path), out var byAddress)) return byAddress;
        return NamesMarkdown(path) ? Candidates(fromPath, path).Select(Find).FirstOrDefault(file => file is not null) : null;
    }

    /// <summary>Whether a link names a Markdown file of the folder, so that it would be broken on a web site.</summary>
    public static bool MeansFile(string reference) => Decoded(reference) is { } path && NamesMarkdown(path);

    private static string? Decoded(string reference)
    {
        var path = reference.Split('#', '?')[0];
        var isElsewhere = path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal)
            || (Uri.TryCreate(path, UriKind.Absolute, out var uri) && !path.StartsWith('/') && uri.Scheme.Length > 0);
        return isElsewhere ? null : Uri.UnescapeDataString(path);
    }

    private static bool NamesMarkdown(string path) => Extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    // "@/" is Zola's name of its content folder.
    private static IEnumerable<string> Candidates(string fromPath, string path)
    {
        if (path.StartsWith("@/", StringComparison.Ordinal)) path = path[1..];
        else if (!path.StartsWith('/')) yield return Normal(fromPath[..(fromPath.LastIndexOf('/') + 1)] + path);
        yield return Normal(path);
        yield return Normal("content/" + path);
        yield return Normal("src/content/" + path);
    }

    private static string Normal(string path)
    {
        var kept = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            }
            else if (part != ".") kept.Add(part);
        }
        return string.Join('/', kept);
    }

    private static IEnumerable<string> Addresses(PlannedFile file, ImportDocument document)
    {
        if (document.Permalink is { } permalink) yield return Address(permalink);
        foreach (var alias in document.Aliases) yield return Address(alias);
        yield return Address(file.Requested);
        yield return Address(FileName.Of(file.Path).Slug);
    }

    private static string Address(string path) => path.Trim('/').ToLowerInvariant();
}
