using System.Reflection;

namespace Blog.Tests.HouseRules;

/// <summary>The program's own assemblies: the host and every module that it refers to.</summary>
internal static class ProgramParts
{
    public static IReadOnlyList<Assembly> Assemblies { get; } = Load();

    public static IEnumerable<Type> Types => Assemblies.SelectMany(a => a.GetTypes());

    /// <summary>Those of the sample module, too.</summary>
    public static IEnumerable<Type> TypesAndSample =>
        Types.Concat(Assembly.Load(Path.GetFileName(Sources.Sample)).GetTypes());

    private static List<Assembly> Load()
    {
        var host = typeof(Program).Assembly;
        return
        [
            host,
            .. host.GetReferencedAssemblies()
                .Where(r => r.Name!.StartsWith("Blog.", StringComparison.Ordinal))
                .Select(Assembly.Load),
        ];
    }
}
