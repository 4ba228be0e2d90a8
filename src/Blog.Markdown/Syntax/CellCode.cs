using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Syntax;

/// <summary>
/// Takes the backslash from an escaped bar in the code of a cell. Everywhere else code keeps its backslashes, but in a table
/// nobody could write a bar otherwise (GitHub's rule).
/// </summary>
internal static class CellCode
{
    public static void Unescape(TableCell cell)
    {
        foreach (var code in cell.Descendants<CodeInline>())
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
    }
}
