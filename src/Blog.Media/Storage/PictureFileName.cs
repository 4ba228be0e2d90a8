using System.Text;
using Blog.Core.Texts;

namespace Blog.Media.Storage;

/// <summary>Makes a browser's file name fit to be shown; it never names a file on disk.</summary>
public static class PictureFileName
{
    /// <summary>The longest name that is kept, in UTF-16 characters.</summary>
    public const int MaxLength = 120;

    /// <summary>
    /// The name without path, control and direction characters, cut before its extension; "picture" when nothing is left.
    /// </summary>
    public static string Clean(string? name)
    {
        // A browser may send either kind of path, whatever this machine runs on.
        var last = (name ?? "").Split('/', '\\')[^1];
        var shown = string.Concat(last.EnumerateRunes().Take(4 * MaxLength).Where(IsShown));
        var kept = Characters.Without(shown, lines: false).Trim();
        if (Characters.AreInvisible(kept.Trim('.')))
            return "picture";
        if (kept.Length <= MaxLength)
            return kept;
        var extension = Path.GetExtension(last.TrimEnd()) is { Length: > 1 and <= 6 } found && found.All(char.IsAscii)
            ? found
            : "";
        return Cut(kept, MaxLength - extension.Length) + extension;
    }

    // U+FFFD stands for a lone surrogate; U+202A to 202E and 2066 to 2069 make "gpj.exe" read "exe.jpg".
    private static bool IsShown(Rune rune) =>
        rune != Rune.ReplacementChar
        && rune.Value is not ((>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0x200e or 0x200f or 0xfeff);

    private static string Cut(string text, int length) =>
        text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
