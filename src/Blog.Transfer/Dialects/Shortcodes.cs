using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Transfer.Dialects;

/// <summary>Turns Hugo's shortcodes into plain Markdown; what it does not know stays as text, with a warning.</summary>
internal sealed partial class Shortcodes
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(["{{<", "{{%"], StringComparison.Ordinal);
    private readonly string _text;
    private readonly List<string> _warnings;
    private readonly StringBuilder _result = new();
    private (int Start, string Language, bool StartsLine)? _highlight;

    private Shortcodes(string text, List<string> warnings) => (_text, _warnings) = (text, warnings);

    public static string ToMarkdown(string text, List<string> warnings) =>
        text.Contains("{{<") || text.Contains("{{%") ? new Shortcodes(text, warnings).Convert() : text;

    private string Convert()
    {
        var at = 0;
        while (at < _text.Length && _text.AsSpan(at).IndexOfAny(Openings) is >= 0 and var found)
        {
            var start = at + found;
            var end = _text.IndexOf(_text[start + 2] == '<' ? ">}}" : "%}}", start + 3, StringComparison.Ordinal);
            if (end < 0) break;
            _result.Append(_text, at, start - at);
            at = end + 3;
            _result.Append(One(_text[(start + 3)..end], _text[start..at]));
        }
        _result.Append(_text, at, _text.Length - at);
        if (_highlight is not null) _warnings.Add("{{< highlight >}} is never closed by {{< /highlight >}}.");
        return _result.ToString();
    }

    private string One(string inner, string written)
    {
        // {{</* name */>}} is how Hugo shows a shortcode as text.
        if (inner.StartsWith("/*", StringComparison.Ordinal)
            && inner.EndsWith("*/", StringComparison.Ordinal)
            && inner.Length >= 4)
            return written[..3] + inner[2..^2] + written[^3..];
        inner = inner.Trim();
        var name = inner.Split(' ', '\n', '\t')[0];
        var arguments = inner[name.Length..].Trim();
        switch (name)
        {
            case "figure" when Attributes(arguments) is var given && given.TryGetValue("src", out var source):
                return MarkdownPieces.Picture(
                    source,
                    given.GetValueOrDefault("alt"),
                    given.GetValueOrDefault("caption") ?? given.GetValueOrDefault("title"));
            case "highlight" when _highlight is null:
                _highlight = (_result.Length, MarkdownPieces.LanguageOf(arguments), MarkdownPieces.StartsLine(_result));
                return "";
            case "/highlight" when _highlight is { } open: return Highlighted(open);
            case "ref" or "relref" when arguments.Length > 2: return MarkdownPieces.LinkTo(arguments.Trim('"', '\'', '`'));
            default: return Unknown(name, written);
        }
    }

    private string Highlighted((int Start, string Language, bool StartsLine) open)
    {
        var code = _result.ToString(open.Start, _result.Length - open.Start);
        _result.Length = open.Start;
        _highlight = null;
        return MarkdownPieces.Fence(open.Language, code, open.StartsLine);
    }

    private string Unknown(string name, string written)
    {
        if (!name.StartsWith('/'))
            _warnings.Add(
                $"The shortcode {{{{< {(name.Length <= 60 ? name : name[..60] + "…")} >}}}} is not supported and was left "
                    + "in the text.");
        return written;
    }

    private static Dictionary<string, string> Attributes(string arguments)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Attribute().Matches(arguments))
            attributes.TryAdd(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value.Replace("\\\"", "\"")
                : match.Groups[3].Success ? match.Groups[3].Value
                : match.Groups[4].Value);
        return attributes;
    }

    [GeneratedRegex("""(?<![\w-])([\w-]{1,40})\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))""")]
    private static partial Regex Attribute();
}
