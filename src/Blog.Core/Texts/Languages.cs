using System.Collections.Concurrent;
using System.Globalization;

namespace Blog.Core.Texts;

/// <summary>What is known of a BCP 47 language.</summary>
public static class Languages
{
    // Asking the system costs more than a page's head; anybody may ask for anything, so only so many are kept.
    private const int MostKept = 500;
    private static readonly ConcurrentDictionary<string, CultureInfo?> Found = new();

    /// <summary>The culture of a tag; null for one that this machine does not know.</summary>
    public static CultureInfo? Find(string tag) =>
        Found.TryGetValue(tag, out var known) ? known : Found.Count < MostKept ? Found.GetOrAdd(tag, Look) : Look(tag);

    private static CultureInfo? Look(string tag)
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
