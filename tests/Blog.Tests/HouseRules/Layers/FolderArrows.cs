using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules.Layers;

/// <summary>
/// Finds which folders use which: by <c>using</c>s, by names of types behind a folder's or a namespace's, and by paths of views.
/// </summary>
internal static partial class FolderArrows
{
    public static IEnumerable<Arrow> In(SourceTree tree) => tree.Files.SelectMany(file => Of(file, tree)).Distinct();

    private static IEnumerable<Arrow> Of(SourceFile file, SourceTree tree) =>
        Namespaces(file).Concat(Imported(file, tree)).Concat(HalfNamed(file, tree)).Concat(Views(file, tree))
            .Where(to => tree.Places.Contains(to.Place) && to.Place != file.Place)
            .Select(to => new Arrow(file.Place, to.Place, file.Path, to.By));

    // using Blog.Core.Mail.Admin; @model Blog.Content.Articles.HomePage
    private static IEnumerable<(Place Place, string By)> Namespaces(SourceFile file) =>
        Namespace().Matches(file.Text).Where(m => !IsOwnNamespace(file, m))
            .Select(m => (new Place($"Blog.{m.Groups["project"].Value}", m.Groups["folder"].Value), m.Value.Trim()));

    private static bool IsOwnNamespace(SourceFile file, Match match) =>
        file.Text.LastIndexOf('\n', Math.Max(0, match.Index - 1)) is var line
        && file.Text.AsSpan(line + 1).StartsWith("namespace ", StringComparison.Ordinal);

    // A view sees what _ViewImports imports for all views of its project: what counts is the type that it names.
    private static IEnumerable<(Place Place, string By)> Imported(SourceFile file, SourceTree tree)
    {
        var imports = file.IsView
            ? tree.Files.FirstOrDefault(f => f.Path == $"{file.ProjectFolder}/_ViewImports.cshtml")
            : null;
        var words = imports is null ? null : Word().Matches(file.Text).Select(m => m.Value).ToHashSet();
        return imports is null || file == imports ? [] : Namespaces(imports).Where(i => i.Place.Project == file.Place.Project)
            .SelectMany(i => tree.Types[i.Place].Where(words!.Contains).Select(type => (i.Place, type)));
    }

    // Categories.Category.PathOf, in a namespace that has Categories beside it.
    private static IEnumerable<(Place Place, string By)> HalfNamed(SourceFile file, SourceTree tree) =>
        Pair().Matches(file.Text)
            .Select(m => (Place: new Place(file.Place.Project, m.Groups[1].Value), Type: m.Groups[2].Value, By: m.Value))
            .Where(p => tree.Types[p.Place].Contains(p.Type))
            .Select(p => (p.Place, p.By));

    private static IEnumerable<(Place Place, string By)> Views(SourceFile file, SourceTree tree) =>
        View().Matches(file.Text)
            .Select(m => m.Groups[1].Value)
            .Where(tree.Views.ContainsKey)
            .Select(path => (tree.Views[path], path));

    [GeneratedRegex(@"(?<![\w.])Blog\.(?<project>\w+)\.(?<folder>\w+)[\w.]*")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+)\.([A-Z]\w+)")]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w+")]
    private static partial Regex Word();

    [GeneratedRegex("\"(/[\\w/-]+\\.cshtml)\"")]
    private static partial Regex View();
}
