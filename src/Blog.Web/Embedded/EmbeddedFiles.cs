using System.Reflection;
using Blog.Web.Modules;

namespace Blog.Web.Embedded;

/// <summary>
/// Embedded resources: the styles and scripts beside the views of the host and its modules, carried in their assemblies.
/// </summary>
public static class EmbeddedFiles
{
    private static readonly Assembly[] Assemblies = [typeof(EmbeddedFiles).Assembly, .. ModuleList.All.Select(m => m.Assembly)];

    /// <summary>All of a kind, project by project, in the order of their paths.</summary>
    /// <param name="kind">What their resource names begin with: css or js.</param>
    public static IEnumerable<EmbeddedFile> Of(string kind) => Assemblies.SelectMany(assembly => In(assembly, kind));

    private static IEnumerable<EmbeddedFile> In(Assembly assembly, string kind)
    {
        var prefix = $"{kind}/{assembly.GetName().Name}/";
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new EmbeddedFile(assembly, n, n[prefix.Length..]));
    }
}

/// <summary>One file in an assembly.</summary>
/// <param name="Assembly">Where it is.</param>
/// <param name="Resource">Its name there.</param>
/// <param name="Path">From its project's folder.</param>
public sealed record EmbeddedFile(Assembly Assembly, string Resource, string Path)
{
    public bool IsAdmin => Path.Contains("Admin/", StringComparison.Ordinal);

    public Stream Open() => Assembly.GetManifestResourceStream(Resource)!;
}
