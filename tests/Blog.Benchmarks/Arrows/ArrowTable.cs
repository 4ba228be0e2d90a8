using Blog.Tests.HouseRules;
using Blog.Tests.HouseRules.Layers;

namespace Blog.Benchmarks.Arrows;

/// <summary>Prints which folders of a source tree use which, how many use each other, and what their layers forbid.</summary>
internal static class ArrowTable
{
    /// <param name="args">The root of a working copy, this one's when left out; <c>--all</c> prints each arrow.</param>
    /// <returns>1 where a folder uses what its layer forbids.</returns>
    public static int Run(string[] args)
    {
        var root = Path.GetFullPath(args.FirstOrDefault(a => !a.StartsWith('-')) ?? Sources.Root);
        var tree = SourceTree.Read(root, "src");
        var arrows = FolderArrows.In(tree)
            .Where(a => a.From.Project == a.To.Project && a.From.Folder.Length > 0 && a.To.Folder.Length > 0)
            .ToLookup(a => a.From.Project);
        Console.WriteLine($"{root}\n{"",-16}{"folders",8}{"arrows",8}{"mutual",8}{"largest circle",16}{"forbidden",11}");
        var rows = tree.Projects.Where(p => p != "Blog.Migrations").Select(p => Row(root, tree, p, [.. arrows[p]])).ToList();
        rows.ForEach(Console.WriteLine);
        Console.WriteLine($"{"all",-16}{rows.Sum(r => r.Folders),8}{rows.Sum(r => r.Arrows),8}{rows.Sum(r => r.Mutual.Count),8}"
            + $"{rows.Max(r => r.Circle.Count),16}{rows.Sum(r => r.Forbidden.Count),11}");
        Details(rows, args.Contains("--all") ? arrows.SelectMany(a => a) : []);
        return rows.Any(r => r.Forbidden.Count > 0) ? 1 : 0;
    }

    private static ProjectRow Row(string root, SourceTree tree, string project, List<Arrow> arrows)
    {
        var pairs = arrows.Select(a => (a.From.Folder, a.To.Folder)).Distinct().ToList();
        var plan = LayerPlan.Read(root, tree.FolderOf(project));
        return new(project, tree.Places.Count(p => p.Project == project && p.Folder.Length > 0), pairs.Count,
            Circles.Mutual(pairs), Circles.Largest(pairs), plan is null,
            [.. arrows.Where(a => plan?.Allows(a.From.Folder, a.To.Folder) == false)]);
    }

    private static void Details(List<ProjectRow> rows, IEnumerable<Arrow> arrows)
    {
        foreach (var row in rows.Where(r => r.Mutual.Count > 0))
        {
            Console.WriteLine($"\n{row.Project}: {string.Join(", ", row.Mutual.Select(m => $"{m.Item1}–{m.Item2}"))}");
            Console.WriteLine($"  largest circle: {string.Join(", ", row.Circle)}");
        }

        foreach (var arrow in rows.SelectMany(r => r.Forbidden).Concat(arrows))
        {
            Console.WriteLine($"  {arrow.From} → {arrow.To}: {arrow.File} by {arrow.By}");
        }
    }

    /// <summary>The figures of one project.</summary>
    private sealed record ProjectRow(
        string Project, int Folders, int Arrows, IReadOnlyList<(string, string)> Mutual, IReadOnlyList<string> Circle,
        bool HasNoPlan, IReadOnlyList<Arrow> Forbidden)
    {
        public override string ToString() =>
            $"{Project,-16}{Folders,8}{Arrows,8}{Mutual.Count,8}{Circle.Count,16}"
                + $"{(HasNoPlan ? "no layers" : $"{Forbidden.Count}"),11}";
    }
}
