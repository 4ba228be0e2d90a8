namespace Blog.Tests.HouseRules.Layers;

/// <summary>
/// The layers of one project's folders, from the top down, as its <c>layers.txt</c> declares them: a folder may use those on
/// lines below its own, and those on its own line only where they are joined by <c>+</c>.
/// </summary>
internal sealed class LayerPlan
{
    private readonly Dictionary<string, (int Line, bool IsJoined)> folders = [];

    private LayerPlan(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines.Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0))
        {
            foreach (var folder in line.Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries))
            {
                folders.Add(folder, (number, line.Contains('+')));
            }

            number++;
        }
    }

    public IReadOnlyCollection<string> Folders => folders.Keys;

    public static string PathOf(string projectFolder) => $"{projectFolder}/layers.txt";

    /// <summary>The plan of the project in a folder such as <c>src/Blog.Core</c>; null where it declares none.</summary>
    public static LayerPlan? Read(string root, string projectFolder) =>
        Path.Combine(root, PathOf(projectFolder)) is var path && File.Exists(path) ? new(File.ReadLines(path)) : null;

    /// <summary>
    /// Whether a folder may use another one; the project's own files, which put it together, may use all, and none uses them.
    /// </summary>
    public bool Allows(string from, string to) => from.Length == 0
        || (folders.TryGetValue(from, out var above) && folders.TryGetValue(to, out var below)
            && (above.Line < below.Line || (above.Line == below.Line && above.IsJoined)));
}
