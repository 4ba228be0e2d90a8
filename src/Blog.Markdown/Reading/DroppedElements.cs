using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Markdown.Reading;

/// <summary>
/// The elements of HTML that a page drops with all that is in them: code or another markup language (SVG, MathML), no words for a
/// reader. No other form of a text shows what is in them either.
/// </summary>
public static partial class DroppedElements
{
    /// <summary>Their names as a selector.</summary>
    internal const string Selector = "script,style,iframe,object,embed,applet,template,noscript,noembed,noframes,svg,math,select,"
        + "textarea,audio,video,canvas,title,head,xmp,plaintext,frameset";

    /// <summary>The text without them; one that is not closed goes on to the end, as a browser reads it.</summary>
    /// <param name="text">HTML, or Markdown with HTML in it.</param>
    /// <param name="isKept">Whether the tag from one place to another is shown as code, for instance; null for none.</param>
    public static string Without(string text, Func<int, int, bool>? isKept = null)
    {
        var next = Tag().Match(text);
        var (kept, from) = (next.Success ? new StringBuilder(text.Length) : null, 0);
        while (next.Success)
        {
            var end = next.Index + next.Length;
            if (Opened(next) is { } name && isKept?.Invoke(next.Index, end) != true)
            {
                kept!.Append(text, from, next.Index - from);
                from = end = name.Length == 0 ? end : EndOf(name, text, end);
            }

            next = Tag().Match(text, end);
        }

        return kept is null ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The element that what follows a tag stands in; null for none that is dropped.</summary>
    /// <param name="tag">With its angle brackets.</param>
    /// <param name="before">The element that the tag stands in.</param>
    internal static string? After(string tag, string? before) =>
        Tag().Match(tag) is not { Success: true, Index: 0 } match ? before
        : before is null ? (Opened(match) is { Length: > 0 } name ? name : null)
        : match.Groups[1].Value == "/" && match.Groups[2].Value.Equals(before, StringComparison.OrdinalIgnoreCase) ? null
        : before;

    // Empty for one that holds nothing; null for a closing tag.
    private static string? Opened(Match tag)
    {
        var name = tag.Groups[2].Value.ToLowerInvariant();
        return tag.Groups[1].Value == "/" ? null
            : name == "embed" || (name is "svg" or "math" && tag.Value.EndsWith("/>", StringComparison.Ordinal)) ? ""
            : name;
    }

    private static int EndOf(string name, string text, int begin) =>
        text.IndexOf("</" + name, begin, StringComparison.OrdinalIgnoreCase) is >= 0 and var close
            && text.IndexOf('>', close) is >= 0 and var last
            ? last + 1
            : text.Length;

    [GeneratedRegex(
        @"<(/?)(script|style|iframe|object|embed|applet|template|noscript|noembed|noframes|svg|math|select|textarea|audio|video|"
            + @"canvas|title|head|xmp|plaintext|frameset)(?=[\s/>])[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
