using Blog.Core.Texts;
using Blog.Transfer.FrontMatter;

namespace Blog.Transfer.Fields;

/// <summary>Reads categories, tags and keywords: lists, comma strings and Jekyll's space strings.</summary>
internal static class Terms
{
    private static readonly char[] Spaces = [' ', '\t', '\n'];

    /// <summary>The different terms in the order written; only Jekyll parts a plain string at its spaces.</summary>
    public static IReadOnlyList<string> Of(FrontMatterValue? value, bool splitAtSpaces)
    {
        var terms = value is ScalarValue { Text: var text } ? Parts(text, splitAtSpaces) : FrontMatterFields.TextsOf(value);
        return [.. terms.Select(term => term.Trim().TrimStart('#').Trim())
            .Where(term => term.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string[] Parts(string text, bool splitAtSpaces) =>
        CommaList.IsIn(text) || !splitAtSpaces ? [.. CommaList.Read(text)] : text.Split(Spaces);
}
