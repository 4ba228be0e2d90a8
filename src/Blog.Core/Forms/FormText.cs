using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blog.Core.Texts;

namespace Blog.Core.Forms;

/// <summary>
/// Normalizes text for spam checks. It undoes disguise: full-width and mathematical letters, lookalike letters of other scripts
/// (homoglyphs), gaps and signs between letters.
/// </summary>
public static class FormText
{
    /// <summary>Letters and digits that a text must have before the same text twice means anything.</summary>
    private const int ShortestDuplicate = 25;

    // Unicode's confusables.txt, of which those that are letters of everyday Cyrillic and Greek.
    private const string Alike = "аеорсухіјѕһԁԛԝвкмнтгпЅІЈАВЕКМНОРСТХУαβεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "aeopcyxijshdqwbkmhtrnsijabekmhopctxyabeiknoptuxwabezhikmnoptyx";

    private static readonly Dictionary<char, char> Lookalikes = Alike.Zip(Latin)
        .DistinctBy(pair => pair.First)
        .ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>
    /// Lower-case words of plain letters with single spaces, letters that were pulled apart put together again.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (var c in text.InForm(NormalizationForm.FormKC).InForm(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(Lookalikes.TryGetValue(c, out var latin) ? latin : c));
            }
            else if (!IsInvisible(c)
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark)
                && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return Joined(plain.ToString().Trim());
    }

    /// <summary>Whether a letter of another script passes for a Latin one (a homoglyph).</summary>
    public static bool IsLookalike(char c) => Lookalikes.ContainsKey(c);

    /// <summary>Whether a character takes no room: zero width space and joiners, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad' or '\u180e';

    /// <summary>The same for two texts that differ in case, signs, spaces and disguise only; empty for a short text.</summary>
    public static string TextHash(string text)
    {
        var letters = Plain(text).Replace(" ", "", StringComparison.Ordinal);
        return letters.Length < ShortestDuplicate ? "" : Hash([letters]);
    }

    /// <summary>The same only for the same parts in the same order.</summary>
    public static string Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // "v i a g r a" and "v.i.a.g.r.a" by now are single letters in a row.
    private static string Joined(string plain)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var joined = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var goesOn = i > 0 && words[i].Length == 1 && words[i - 1].Length == 1;
            joined.Append(goesOn || i == 0 ? "" : " ").Append(words[i]);
        }

        return joined.ToString();
    }
}
