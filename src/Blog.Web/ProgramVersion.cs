using System.Reflection;

namespace Blog.Web;

/// <summary>The program's version, as Directory.Build.props sets it.</summary>
public static class ProgramVersion
{
    /// <summary>With the commit that it was built from, where the build knew it: <c>1.0.0-alpha.1+f1693e5…</c>.</summary>
    public static string Full { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Without the commit: <c>1.0.0-alpha.1</c>.</summary>
    public static string Number { get; } = Full.Split('+')[0];
}
