using System.Reflection;
using Blog.Web.Modules;

namespace Blog.Web.Embedded;

/// <summary>
/// Embedded resources: the styles, scripts and icons beside the views of the host and its modules, carried in their assemblies.
/// </summary>
/// <param name="modules">The modules of this program; the host comes before them.</param>
public sealed class EmbeddedFiles(IEnumerable<Core.Modules.Module> modules)
{
    private static readonly Assembly HostAssembly = typeof(EmbeddedFiles).Assembly;

    private readonly Assembly[] assemblies = [HostAssembly, .. modules.Select(m => m.Assembly)];

    /// <summary>Those of the program as it is delivered.</summary>
    public static EmbeddedFiles Delivered { get; } = new(ModuleList.All);

    /// <summary>All of a kind, project by project, in the order of their paths.</summary>
    /// <param name="kind">What their resource names begin with: css, js or svg.</param>
    public IEnumerable<EmbeddedFile> Of(string kind) => assemblies.SelectMany(assembly => In(assembly, kind));

    /// <summary>Those of the host alone.</summary>
    public static IEnumerable<EmbeddedFile> OfHost(string kind) => In(HostAssembly, kind);

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

    /// <summary>Its text, with line feeds alone.</summary>
    public string Read()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
