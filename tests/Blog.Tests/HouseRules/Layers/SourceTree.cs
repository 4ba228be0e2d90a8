using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules.Layers;

/// <summary>The C# files and views of a source tree, and what each folder declares.</summary>
internal sealed partial class SourceTree
{
    private SourceTree(IReadOnlyList<SourceFile> files)
    {
        Files = files;
        Places = files.Select(f => f.Place).ToHashSet();
        Views = files.Where(f => f.IsView && !f.Path.EndsWith("/_ViewImports.cshtml", StringComparison.Ordinal))
            .ToDictionary(f => "/" + f.Path.Split('/', 3)[2], f => f.Place, StringComparer.Ordinal);
        Types = files.Where(f => !f.IsView)
            .SelectMany(f => Declared().Matches(f.Text).Select(m => (f.Place, Name: m.Groups["name"].Value)))
            .ToLookup(t => t.Place, t => t.Name);
    }

    public IReadOnlyList<SourceFile> Files { get; }

    public IReadOnlySet<Place> Places { get; }

    /// <summary>Where each view lies, by the path under which code names it.</summary>
    public IReadOnlyDictionary<string, Place> Views { get; }

    /// <summary>The names of the types that a folder declares.</summary>
    public ILookup<Place, string> Types { get; }

    public IEnumerable<string> Projects => Places.Select(p => p.Project).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Where a project lies, such as <c>src/Blog.Core</c>.</summary>
    public string FolderOf(string project) => Files.First(f => f.Place.Project == project).ProjectFolder;

    /// <param name="root">The root of a working copy.</param>
    /// <param name="folders">What is read of it.</param>
    public static SourceTree Read(string root, params string[] folders) => new(
        [.. folders.SelectMany(f => Sources.Files(root, f, "*.cs").Concat(Sources.Files(root, f, "*.cshtml")))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))]);

    [GeneratedRegex(@"^(?:public |internal )(?:static |sealed |abstract |partial |readonly )*"
        + @"(?:class|record struct|record|struct|interface|enum|delegate [\w<>?, ]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();
}

/// <summary>A C# file or a view.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public Place Place { get; } = Place.Of(Path);

    public string ProjectFolder { get; } = string.Join('/', Path.Split('/').Take(2));

    public bool IsView => Path.EndsWith(".cshtml", StringComparison.Ordinal);
}
