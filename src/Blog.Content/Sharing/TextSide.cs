using System.Text;

namespace Blog.Content.Sharing;

/// <summary>Detects whether a text is right-to-left.</summary>
internal static class TextSide
{
    /// <summary>
    /// Whether the first letter is of a script that runs from right to left
    /// (Unicode Bidirectional Algorithm, rules P2 and P3, by blocks).
    /// </summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                // Hebrew to Arabic Extended-A, their presentation forms, and the old scripts of the second plane.
                return rune.Value is (>= 0x0590 and <= 0x08FF)
                    or (>= 0xFB1D and <= 0xFDFF)
                    or (>= 0xFE70 and <= 0xFEFF)
                    or (>= 0x10800 and <= 0x10FFF)
                    or (>= 0x1E800 and <= 0x1EFFF);
            }
        }

        return false;
    }
}
