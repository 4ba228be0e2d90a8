namespace Blog.Tests.HouseRules.Layers;

/// <summary>A use of one folder by another, within a project or across two.</summary>
/// <param name="By">What the file names: a namespace, a type or the path of a view.</param>
internal sealed record Arrow(Place From, Place To, string File, string By);

/// <summary>A folder of a project; empty for the project's own folder.</summary>
internal sealed record Place(string Project, string Folder)
{
    /// <param name="path">A file's path from the repository's root, such as <c>src/Blog.Core/Mail/Admin/Edit.cshtml</c>.</param>
    public static Place Of(string path) =>
        path.Split('/') is [_, var project, var folder, _, ..] ? new(project, folder) : new(path.Split('/')[1], "");

    public override string ToString() => Folder.Length > 0 ? $"{Project[5..]}/{Folder}" : Project[5..];
}
