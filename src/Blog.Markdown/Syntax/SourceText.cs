using System.Text;

namespace Blog.Markdown.Syntax;

/// <summary>The author's text as it may be parsed: within its size, without characters that no page can hold.</summary>
internal static class SourceText
{
    /// <summary>Drops control characters and replaces broken surrogates.</summary>
    /// <exception cref="MarkdownException">The text is longer than <see cref="MarkdownRenderer.MaxBytes"/>.</exception>
    public static string Clean(string markdown)
    {
        if (markdown.Length > MarkdownRenderer.MaxBytes || Encoding.UTF8.GetByteCount(markdown) > MarkdownRenderer.MaxBytes)
            throw new MarkdownException(
                $"This text is longer than {MarkdownRenderer.MaxBytes / 1024} KB, the limit for one page. "
                + "Nothing is lost: split it into two parts and save them separately.");
        var clean = new StringBuilder(markdown.Length);
        foreach (var rune in markdown.EnumerateRunes())
            if (IsKept(rune)) clean.Append(rune);
        return clean.ToString();
    }

    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => true,
        < 0x20 => false,
        >= 0x7F and < 0xA0 => false,
        0xFEFF => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE,
    };
}
