using System.Text.RegularExpressions;
using Markdig;

namespace Blog.Transfer.Fields;

/// <summary>Finds the first level-one heading of a text, so that a title is never shown twice.</summary>
internal static partial class Heading
{
    private const int MaxLength = 500;

    /// <summary>
    /// The text of the first h1 outside code, the body without it, and whether it led the body; null: there is none.
    /// </summary>
    public static (string Title, string Remainder, bool Leads)? First(string body)
    {
        string? fence = null;
        var leads = true;
        for (var start = 0; start < body.Length;)
        {
            var end = body.IndexOf('\n', start) is >= 0 and var found ? found : body.Length;
            var line = body[start..Math.Min(end, start + MaxLength)];
            if (Fence().Match(line) is { Success: true } match) fence = Toggle(fence, match.Groups[1].Value);
            else if (fence is null
                && Atx().Match(line) is { Success: true } heading
                && Plain(heading.Groups[1].Value) is { Length: > 0 } title)
                return (title, Joined(body[..start], body[Math.Min(body.Length, end + 1)..]), leads);
            if (!string.IsNullOrWhiteSpace(line)) leads = false;
            start = end + 1;
        }
        return null;
    }

    private static string? Toggle(string? open, string fence) =>
        open is null ? fence : fence[0] == open[0] && fence.Length >= open.Length ? null : open;

    private static string Joined(string before, string after) =>
        (before.TrimEnd('\n') + "\n\n" + after.TrimStart('\n')).Trim('\n');

    private static string Plain(string markdown) => Markdig.Markdown.ToPlainText(Attributes().Replace(markdown, "")).Trim();

    [GeneratedRegex(@"\A {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*\z")]
    private static partial Regex Atx();

    [GeneratedRegex(@"\A {0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\{[#.:][^}]*\}\s*\z")]
    private static partial Regex Attributes();
}
