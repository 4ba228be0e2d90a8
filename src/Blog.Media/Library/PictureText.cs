using System.Text;
using Blog.Core.Texts;

namespace Blog.Media.Library;

/// <summary>Makes alternative text fit to be stored: one line, no control characters, bounded.</summary>
public static class PictureText
{
    /// <summary>The text on one line, cut to <see cref="Picture.MaxAlt"/> UTF-16 characters; empty for none.</summary>
    public static string Clean(string? alt)
    {
        var text = new StringBuilder();
        foreach (var rune in Characters.Without(Characters.OneLine(alt ?? ""), lines: false).EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > Picture.MaxAlt)
                break;
            text.Append(rune.ToString());
        }
        return text.ToString().Trim();
    }
}
