using System.Globalization;

namespace Blog.Core.Texts;

/// <summary>What is known of a BCP 47 language.</summary>
public static class Languages
{
    /// <summary>The culture of a tag; null for one that this machine does not know.</summary>
    public static CultureInfo? Find(string tag)
    {
        try
        {
            return tag.Length is > 1 and <= 20 ? CultureInfo.GetCultureInfo(tag, predefinedOnly: true) : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool IsRightToLeft(string tag) => Find(tag)?.TextInfo.IsRightToLeft ?? false;
}
