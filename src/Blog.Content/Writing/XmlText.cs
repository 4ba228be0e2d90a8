using System.Text;
using System.Xml;

namespace Blog.Content.Writing;

/// <summary>Text that XML 1.0 can carry.</summary>
public static class XmlText
{
    /// <summary>
    /// The text without what XML 1.0 (2.2) forbids even when escaped: most
    /// control characters, U+FFFE, U+FFFF, half surrogate pairs.
    /// </summary>
    public static string Clean(string text)
    {
        var at = 0;
        while (at < text.Length && Length(text, at) is > 0 and var length)
        {
            at += length;
        }

        return at == text.Length ? text : Filter(text, at);
    }

    private static string Filter(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var at = from; at < text.Length;)
        {
            var length = Length(text, at);
            clean.Append(text, at, length);
            at += Math.Max(length, 1);
        }

        return clean.ToString();
    }

    // Of the allowed character that begins here, in UTF-16 units; 0 for a forbidden one.
    private static int Length(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) ? 1
        : at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]) ? 2
        : 0;
}
