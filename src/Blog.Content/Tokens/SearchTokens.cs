using System.Globalization;
using System.Text;
using Blog.Core.Texts;

namespace Blog.Content.Tokens;

/// <summary>
/// The tokenizer of the full-text search, for any script: words as <see cref="Folding"/>
/// writes them, and bigrams of scripts without spaces between words.
/// </summary>
public static class SearchTokens
{
    /// <summary>Raised when the tokenizer's output changes; the index is then rebuilt at the next start.</summary>
    public const int Version = 1;

    /// <summary>What is longer than so many characters is known by its beginning.</summary>
    public const int MaxLength = 64;

    /// <summary>The tokens in their order, each with its place in the text.</summary>
    public static IEnumerable<SearchToken> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!IsPart(rune))
            {
                at += length;
                continue;
            }

            var unspaced = IsUnspaced(rune);
            var end = EndOf(text, at, unspaced);
            foreach (var token in unspaced ? Pairs(text, at, end) : Word(text, at, end))
            {
                yield return token;
            }

            at = end;
        }
    }

    private static IEnumerable<SearchToken> Word(string text, int start, int end)
    {
        var cut = Math.Min(end, start + (MaxLength * 2));
        var folded = Folding.Word(text[start..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)]);
        if (folded.Length > 0)
        {
            yield return new(start, end - start, folded.Length > MaxLength ? Shortened(folded) : folded);
        }
    }

    // The last character stands alone too, so that each can be found by itself as the beginning of a token.
    private static IEnumerable<SearchToken> Pairs(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var first);
            var second = 0;
            if (at + first < end)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at + first), out _, out second);
            }

            if (Folding.Word(text.Substring(at, first + second)) is { Length: > 0 } pair)
            {
                yield return new(at, first + second, pair) { IsPair = true };
            }

            at += first;
        }
    }

    private static int EndOf(string text, int start, bool unspaced)
    {
        var at = start;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!(IsPart(rune) ? IsUnspaced(rune) == unspaced || IsMark(rune) : Folding.IsJoiner(rune)))
            {
                break;
            }

            at += length;
        }

        // C#, F#, C++ are names; more than two such signs are a line of something else.
        var signs = text.AsSpan(at).IndexOfAnyExcept('#', '+') is var other and >= 0 ? other : text.Length - at;
        return !unspaced && signs is 1 or 2 && !(at + signs < text.Length && char.IsLetterOrDigit(text[at + signs]))
            ? at + signs
            : at;
    }

    private static string Shortened(string folded) =>
        folded[..(char.IsHighSurrogate(folded[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    private static bool IsPart(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    // Thai, Lao, Myanmar, Khmer; Hangul letters; kana and CJK with their compatibility forms and further planes.
    private static bool IsUnspaced(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or (>= 0x1100 and <= 0x11FF)
            or (>= 0x3005 and <= 0x3007)
            or (>= 0x3040 and <= 0x31FF)
            or (>= 0x3400 and <= 0x4DBF)
            or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xAC00 and <= 0xD7FF)
            or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF66 and <= 0xFFDC)
            or (>= 0x1B000 and <= 0x1B16F)
            or (>= 0x20000 and <= 0x3FFFF);
}

/// <summary>One token and where it stands.</summary>
/// <param name="Start">In UTF-16 units from the text's beginning.</param>
/// <param name="Length">In UTF-16 units of the text, not of the token.</param>
/// <param name="Text">Letters and digits, lower-case, at most <see cref="SearchTokens.MaxLength"/>; never a sign that a
/// database's query language knows.</param>
public readonly record struct SearchToken(int Start, int Length, string Text)
{
    /// <summary>Whether it is one of the overlapping pairs of a script without spaces.</summary>
    public bool IsPair { get; init; }

    public int End => Start + Length;
}
