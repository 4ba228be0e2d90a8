using System.Text.RegularExpressions;

namespace Blog.Web.Shared.Styles;

/// <summary>Takes comments and needless white space out of our own stylesheets; strings in them hold neither.</summary>
internal static partial class CssMinifier
{
    public static string Minify(string css)
    {
        css = Comment().Replace(css, "");
        css = Space().Replace(css, " ");
        return AroundPunctuation().Replace(css, "$1").Replace(";}", "}", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // Not around + and -, which calc() needs, nor before ':' and '(', which selectors and "and (" need.
    [GeneratedRegex(@" ?([{};,>]) ?")]
    private static partial Regex AroundPunctuation();
}
