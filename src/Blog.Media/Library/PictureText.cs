using System.Text;

namespace Blog.Media.Library;

/// <summary>Makes alternative text fit to be stored: one line, no control characters, bounded.</summary>
public static class PictureText
{
    /// <summary>The text on one line, cut to <see cref="Picture.MaxAlt"/> UTF-16 characters; empty for none.</summary>
    public static string Clean(string? alt)
    {
        var text = new StringBuilder();
        foreach (var rune in (alt ?? "").EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > Picture.MaxAlt)
                break;
            if (!Rune.IsControl(rune))
                text.Append(rune.ToString());
            else if (text.Length > 0 && text[^1] != ' ' && Rune.IsWhiteSpace(rune))
                text.Append(' ');
        }
        return text.ToString().Trim();
    }
}
