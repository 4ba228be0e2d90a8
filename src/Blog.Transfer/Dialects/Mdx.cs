using System.Text.RegularExpressions;

namespace Blog.Transfer.Dialects;

/// <summary>Reads MDX as far as it is Markdown: imports and exports go, components stay as text, with a warning.</summary>
internal static partial class Mdx
{
    public static string ToMarkdown(string text, List<string> warnings)
    {
        warnings.Add("MDX was imported as plain Markdown; its components do not run.");
        return LeadingModuleLines().Replace(text, "");
    }

    // Only at the top: further down, "import" may be a line of an example.
    [GeneratedRegex(@"\A(?:[ \t]*\n|(?:import|export)[ \t{][^\n]*(?:\n|\z))+")]
    private static partial Regex LeadingModuleLines();
}
