using System.Text;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using Blog.Core.Navigation;

namespace Blog.Web.Themes;

/// <summary>
/// Validates the owner's custom CSS. It stands in every page, so it may neither break out of the stylesheet nor load anything
/// from another site.
/// </summary>
public static class OwnCss
{
    /// <summary>The most that the rules may have, in bytes of UTF-8: every reader gets them with every page.</summary>
    public const int MaxBytes = 10 * 1024;

    private const string Local = "Only images from this blog are allowed: url(/media/…).";

    /// <summary>
    /// The CSS as it is stored and sent, with line feeds alone: HTML parsers normalize line ends, and the CSP hash covers the
    /// exact bytes.
    /// </summary>
    public static string Normalize(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Why the rules cannot be taken; null when they can.</summary>
    public static CssRefusal? Check(string css)
    {
        if (Encoding.UTF8.GetByteCount(css) > MaxBytes)
        {
            return new(1, $"Custom CSS can be at most {MaxBytes / 1024} KB.");
        }

        return css.Length == 0 ? null : new CssScan(css).Run(Refuse) ?? ReadAsABrowserDoes(css);
    }

    /// <summary>What a name in the rules must not be.</summary>
    /// <param name="kind">What stands behind the name: an at sign before it, a parenthesis or a colon after it.</param>
    /// <param name="name">As a browser reads it: in lower case, escapes resolved.</param>
    /// <param name="argument">What stands in the parentheses of a function, likewise.</param>
    private static string? Refuse(CssName kind, string name, string argument) => (kind, name) switch
    {
        (CssName.AtRule, "import") => "@import is not allowed. Paste its rules here instead.",
        // Without control characters, which a browser leaves out of an address: what is beside them then stands together.
        (CssName.Function, "url") => LocalAddress.Of(argument) is null || argument.Contains('\\') ? Local : null,
        (CssName.Function, "src" or "image" or "image-set" or "-webkit-image-set" or "cross-fade" or "-webkit-cross-fade") =>
            $"{name}() is not allowed. {Local}",
        (CssName.Function, "expression") => "expression() is not allowed, because it can run scripts.",
        (CssName.Property, "behavior" or "-moz-binding") => $"{name} is not allowed, because it can run scripts.",
        _ => null,
    };

    // A second check, by a parser that keeps to the specification, of what the scan might have misread.
    private static CssRefusal? ReadAsABrowserDoes(string css)
    {
        var parser = new CssParser(new CssParserOptions
        {
            IsIncludingUnknownDeclarations = true,
            IsIncludingUnknownRules = true,
            IsToleratingInvalidSelectors = true,
        });
        var rules = parser.ParseStyleSheet(css).Rules;
        if (rules.Any(r => r is ICssImportRule))
        {
            return new(1, Refuse(CssName.AtRule, "import", "")!);
        }

        return rules.Length == 0 && !IsComment(css)
            ? new(1, "This is not a valid CSS rule. One looks like: .site-name { color: teal; }")
            : null;
    }

    private static bool IsComment(string css) =>
        css.StartsWith("/*", StringComparison.Ordinal) && css.IndexOf("*/", StringComparison.Ordinal) == css.Length - 2;
}

/// <summary>What in own rules is refused.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Words">For the owner.</param>
public sealed record CssRefusal(int Line, string Words)
{
    public override string ToString() => $"Line {Line}: {Words}";
}

/// <summary>What a name in a stylesheet is the name of.</summary>
public enum CssName
{
    AtRule,
    Function,
    Property,
}
