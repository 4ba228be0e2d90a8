using System.Buffers;
using System.Globalization;
using System.Text;

namespace Blog.Core.Texts;

/// <summary>
/// The characters that no text holds: control characters, Unicode's non-characters and halves of surrogate pairs. Databases, XML
/// and Unicode normalization refuse some of them, and no page shows any.
/// </summary>
public static class Characters
{
    /// <summary>A character that a text must not hold.</summary>
    /// <param name="At">Its place in UTF-16 units.</param>
    /// <param name="Length">Its length in UTF-16 units.</param>
    /// <param name="CodePoint">Its number in Unicode.</param>
    public readonly record struct Refused(int At, int Length, int CodePoint)
    {
        /// <summary>As Unicode writes it: U+0010.</summary>
        public string Name => string.Create(CultureInfo.InvariantCulture, $"U+{CodePoint:X4}");
    }

    /// <summary>The characters of a text that no form takes, in their order.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="lines">Whether line breaks and tabs may stand in it.</param>
    public static IEnumerable<Refused> RefusedIn(string text, bool lines) =>
        Runes(text).Where(c => IsRefused(c.CodePoint, lines));

    /// <summary>The text without what no form takes.</summary>
    public static string Without(string text, bool lines) => Without(text, c => IsRefused(c, lines));

    /// <summary>
    /// The text without non-characters, halves of surrogate pairs and NUL. What remains can be normalized and asked for in any
    /// database.
    /// </summary>
    public static string OnlyCharacters(string text) => Without(text, c => c == 0 || IsNone(c));

    /// <summary>Whether a text is sound: <see cref="OnlyCharacters"/> leaves it as it is.</summary>
    public static bool AreSound(string text) => !Runes(text).Any(c => c.CodePoint == 0 || IsNone(c.CodePoint));

    /// <summary>The text in a normalization form of Unicode; of what cannot be normalized, without it.</summary>
    /// <remarks>string.Normalize throws on U+FFFE and on half a surrogate pair; a house rule leaves it to this method.</remarks>
    public static string InForm(this string text, NormalizationForm form) =>
        Ascii.IsValid(text) ? text : OnlyCharacters(text).Normalize(form);

    /// <summary>The text with tabs and line breaks as spaces, for a field of one line: people paste them in unseen.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\v', ' ');

    /// <summary>Whether there is nothing to be seen: nothing at all, spaces, or characters without a shape.</summary>
    public static bool AreInvisible(string? text) => text is null || Runes(text).All(c => IsInvisible(c.CodePoint));

    /// <summary>A non-character of Unicode, or half a surrogate pair.</summary>
    private static bool IsNone(int c) => (c & 0xFFFE) == 0xFFFE || c is (>= 0xFDD0 and <= 0xFDEF) or (>= 0xD800 and <= 0xDFFF);

    // The overrides of direction (U+202D, U+202E) make a text read as another one than it is; no script needs them.
    private static bool IsRefused(int c, bool lines) => IsNone(c) || c is 0x202D or 0x202E
        || c is < 0x20 or (>= 0x7F and <= 0x9F) && !(lines && c is '\n' or '\r' or '\t');

    // Spaces, formats such as the zero width space, Unicode's default ignorable code points, marks (which need a letter to stand
    // on), and what each font draws as it likes or not at all. Fillers of Hangul count as letters and the empty Braille cell as a
    // sign, but nobody sees them.
    private static bool IsInvisible(int c) => !IsNone(c) && (Rune.IsWhiteSpace(new(c))
        || Rune.GetUnicodeCategory(new(c)) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse
        || c is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC or (>= 0xE0000 and <= 0xE0FFF));

    private static string Without(string text, Func<int, bool> isRefused)
    {
        StringBuilder? kept = null;
        var from = 0;
        foreach (var c in Runes(text).Where(c => isRefused(c.CodePoint)))
        {
            (kept ??= new(text.Length)).Append(text, from, c.At - from);
            from = c.At + c.Length;
        }

        return kept is null ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private static IEnumerable<Refused> Runes(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done;
            yield return new(at, length, isWhole ? rune.Value : text[at]);
            at += length;
        }
    }
}
