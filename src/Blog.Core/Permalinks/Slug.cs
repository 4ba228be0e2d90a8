using System.Globalization;
using System.Text;
using AnyAscii;
using Blog.Core.Texts;

namespace Blog.Core.Permalinks;

/// <summary>The readable part of an address: lower-case ASCII words joined by hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 100;

    /// <summary>
    /// Makes a slug of text in any script, transliterated to ASCII (AnyAscii), at most <see cref="MaxLength"/>
    /// characters, cut between words; empty when nothing of the text can be written so.
    /// </summary>
    public static string From(string? text)
    {
        var ascii = (text ?? "").InForm(NormalizationForm.FormC).Transliterate().ToLowerInvariant();
        var slug = new StringBuilder(ascii.Length);
        foreach (var c in ascii.Replace("'", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString().Trim('-'));
    }

    /// <summary>
    /// The slug of text, or, where nothing of it can be written in ASCII, its
    /// code points in hexadecimal: never empty for text that is not.
    /// </summary>
    public static string Always(string text) => From(text) is { Length: > 0 } slug
        ? slug : Cut(string.Join('-', text.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture))));

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > MaxLength / 2 ? end : MaxLength)].Trim('-');
    }
}
