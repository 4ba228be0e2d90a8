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

    /// <summary>A slug with a number behind it, no longer than <see cref="MaxLength"/>.</summary>
    public static string Numbered(string slug, int number)
    {
        var suffix = $"-{number}";
        return slug[..Math.Min(slug.Length, MaxLength - suffix.Length)].TrimEnd('-') + suffix;
    }

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
