using Blog.Tests.HouseRules.Layers;

namespace Blog.Tests.HouseRules;

/// <summary>The folders of a project lie in layers, declared in its layers.txt, and use each other one way.</summary>
public class LayerTests
{
    private static readonly SourceTree Tree = SourceTree.Read(Sources.Root, "src", Sources.Sample);
    private static readonly IReadOnlyList<Arrow> Arrows = [.. FolderArrows.In(Tree)];

    public static TheoryData<string> Projects => [.. Tree.Projects.Where(p => p != "Blog.Migrations")];

    [Theory, MemberData(nameof(Projects))]
    public void Each_folder_uses_only_folders_below_it(string project)
    {
        var plan = Plan(project);
        Assert.Empty(
            Arrows.Where(a => a.From.Project == project && a.To.Project == project && !plan.Allows(a.From.Folder, a.To.Folder))
                .Select(a => $"{a.File} uses {a.To} by {a.By}"));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Each_folder_has_its_layer_and_each_layer_its_folders(string project)
    {
        var folders = Tree.Places.Where(p => p.Project == project && p.Folder.Length > 0).Select(p => p.Folder).Order();
        Assert.Equal(folders, Plan(project).Folders.Order());
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_project_names_only_namespaces_and_views_of_projects_below_it(string project) => Assert.Empty(
        Arrows.Where(a => a.From.Project == project && !ProjectArrows.Allows(project, a.To.Project))
            .Select(a => $"{a.File} names {a.By}"));

    [Fact]
    public void Few_folders_know_each_other()
    {
        var within = Arrows.Where(a => a.From.Project == a.To.Project && a.From.Folder.Length > 0 && a.To.Folder.Length > 0)
            .ToList();
        var mutual = Tree.Projects.SelectMany(p => Circles.Mutual(Pairs(within, p)));
        Assert.InRange(mutual.Count(), 0, 10);
        Assert.All(Tree.Projects, p => Assert.InRange(Circles.Largest(Pairs(within, p)).Count, 0, 7));
    }

    private static LayerPlan Plan(string project) => LayerPlan.Read(Sources.Root, Tree.FolderOf(project))
        ?? throw new FileNotFoundException($"{LayerPlan.PathOf(Tree.FolderOf(project))} is missing.");

    private static List<(string, string)> Pairs(IEnumerable<Arrow> arrows, string project) =>
        [.. arrows.Where(a => a.From.Project == project).Select(a => (a.From.Folder, a.To.Folder)).Distinct()];
}
