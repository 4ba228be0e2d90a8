using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Transfer.Dialects;

/// <summary>Turns the Liquid tags of Jekyll into plain Markdown; what it does not know stays as text, with a warning.</summary>
internal sealed partial class Liquid
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(["{{", "{%"], StringComparison.Ordinal);
    private readonly string _text;
    private readonly List<string> _warnings;
    private readonly StringBuilder _result = new();
    private (int Start, string Language, bool StartsLine)? _highlight;
    private string? _unclosed;
    private int _at;

    private Liquid(string text, List<string> warnings) => (_text, _warnings) = (text, warnings);

    public static string ToMarkdown(string text, List<string> warnings) =>
        text.Contains("{%") || text.Contains("{{") ? new Liquid(text, warnings).Convert() : text;

    // One pass from tag to tag: the time grows with the length of the text, whatever it holds.
    private string Convert()
    {
        while (NextTag() is { } tag)
        {
            _result.Append(_text, _at, tag.Start - _at);
            _at = tag.End;
            var written = _text[tag.Start..tag.End];
            var inner = written[2..^2].Trim('-').Trim();
            _result.Append(written[1] == '{' ? Output(inner, written) : Tag(inner, written));
        }
        _result.Append(_text, _at, _text.Length - _at);
        if (_highlight is not null) _warnings.Add("{% highlight %} is never closed by {% endhighlight %}.");
        return _result.ToString();
    }

    private (int Start, int End)? NextTag()
    {
        for (var from = _at; from < _text.Length && _text.AsSpan(from).IndexOfAny(Openings) is >= 0 and var found;)
        {
            var start = from + found;
            var closing = _text[start + 1] == '{' ? "}}" : "%}";
            var end = closing == _unclosed ? -1 : _text.IndexOf(closing, start + 2, StringComparison.Ordinal);
            if (end >= 0) return (start, end + 2);
            if (_unclosed is not null && _unclosed != closing) return null;
            _unclosed = closing;
            from = start + 2;
        }
        return null;
    }

    private string Output(string inner, string written)
    {
        if (SiteAddress().IsMatch(inner)) return "";
        if (Literal().Match(inner) is { Success: true } literal) return literal.Groups[1].Value;
        Warn(inner.Split(' ', '|')[0], "{{ ", " }}");
        return written;
    }

    private string Tag(string inner, string written)
    {
        var name = inner.Split(' ', '\n', '\t')[0];
        var rest = inner[name.Length..].Trim();
        switch (name)
        {
            case "raw": return Until("endraw");
            case "comment": Until("endcomment"); return "";
            case "highlight" when _highlight is null:
                _highlight = (_result.Length, MarkdownPieces.LanguageOf(rest), MarkdownPieces.StartsLine(_result));
                return "";
            case "endhighlight" when _highlight is { } open: return Highlighted(open);
            case "post_url": return MarkdownPieces.LinkTo(rest.Trim('"', '\'') + ".md");
            case "link" when rest.Contains('.') && !rest.Contains('{'): return Link(rest.Trim('"', '\''));
            default: Warn(name, "{% ", " %}"); return written;
        }
    }

    private string Until(string ending)
    {
        var match = Ending(ending).Match(_text, _at);
        var inside = match.Success ? _text[_at..match.Index] : _text[_at..];
        _at = match.Success ? match.Index + match.Length : _text.Length;
        if (!match.Success) _warnings.Add($"A Liquid block is never closed by {{% {ending} %}}.");
        return inside;
    }

    private string Highlighted((int Start, string Language, bool StartsLine) open)
    {
        var code = _result.ToString(open.Start, _result.Length - open.Start);
        _result.Length = open.Start;
        _highlight = null;
        return MarkdownPieces.Fence(open.Language, code, open.StartsLine);
    }

    private static string Link(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? MarkdownPieces.LinkTo(path) : "/" + path.TrimStart('/');

    private void Warn(string name, string open, string close)
    {
        var shown = name.Length <= 60 ? name : name[..60] + "…";
        _warnings.Add($"The Liquid tag {open}{shown}{close} is not supported and was left in the text.");
    }

    private static Regex Ending(string name) => name == "endraw" ? EndRaw() : EndComment();

    [GeneratedRegex(@"\{%-?[ \t\n]{0,9}endraw[ \t\n]{0,9}-?%\}")]
    private static partial Regex EndRaw();

    [GeneratedRegex(@"\{%-?[ \t\n]{0,9}endcomment[ \t\n]{0,9}-?%\}")]
    private static partial Regex EndComment();

    [GeneratedRegex(@"\Asite\.(baseurl|url)(\s*\|\s*(append|prepend):\s*site\.(baseurl|url))?\z")]
    private static partial Regex SiteAddress();

    [GeneratedRegex("""\A["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|(?:prepend|append):\s*site\.(?:baseurl|url)(?:\s*\|\s*prepend:\s*site\.url)?)\z""")]
    private static partial Regex Literal();
}
