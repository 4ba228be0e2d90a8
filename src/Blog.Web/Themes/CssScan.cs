using System.Globalization;
using System.Text;

namespace Blog.Web.Themes;

/// <summary>
/// A tokenizer that scans a stylesheet once (CSS Syntax Level 3). It asks of each name whether it may stand there, and gives
/// the line of the first that may not.
/// </summary>
/// <param name="css">With line feeds alone as line ends.</param>
internal sealed class CssScan(string css)
{
    private readonly Stack<(char Opening, int At)> open = new();
    private int at;

    /// <summary>The first refusal; null without one.</summary>
    public CssRefusal? Run(Func<CssName, string, string, string?> refuse)
    {
        while (at < css.Length)
        {
            var begin = at;
            if ((Step(refuse) ?? Broken(begin)) is { } words)
            {
                return new(LineOf(begin), words);
            }
        }

        return open.TryPop(out var left) ? new(LineOf(left.At), $"“{left.Opening}” is never closed.") : null;
    }

    private string? Step(Func<CssName, string, string, string?> refuse)
    {
        switch (css[at])
        {
            case '/' when Next('*'):
                return Skip(
                    css.IndexOf("*/", at + 2, StringComparison.Ordinal), 2, "This comment is never closed.");
            case '"' or '\'':
                return ReadString() is null ? "This quoted text is not closed on the same line." : null;
            case '{' or '(' or '[':
                open.Push((css[at], at++));
                return null;
            case '}' or ')' or ']':
                return Close(css[at++]);
            case '@':
                at++;
                return refuse(CssName.AtRule, ReadName(), "");
            case var c when IsName(c):
                return Name(refuse);
            default:
                at++;
                return null;
        }
    }

    private string? Name(Func<CssName, string, string, string?> refuse)
    {
        var name = ReadName();
        if (at < css.Length && css[at] == '(')
        {
            return refuse(CssName.Function, name, name == "url" ? PeekArgument() : "");
        }

        var colon = at;
        while (colon < css.Length && char.IsWhiteSpace(css[colon]))
        {
            colon++;
        }

        return colon < css.Length && css[colon] == ':' ? refuse(CssName.Property, name, "") : null;
    }

    /// <summary>What would end the stylesheet itself, in whatever it stands.</summary>
    private string? Broken(int begin)
    {
        var read = css.AsSpan(begin, at - begin);
        var rest = css.AsSpan(begin);
        return rest.StartsWith("</")
            || rest.StartsWith("<!--")
            || read.Contains("</", StringComparison.Ordinal)
            || read.Contains("<!--", StringComparison.Ordinal)
            ? "“</” and “<!--” are not allowed."
            : read.Contains('\0') ? "This contains a character that is not allowed." : null;
    }

    private string? Close(char closing) =>
        open.TryPeek(out var last) && last.Opening == (closing == '}' ? '{' : closing == ')' ? '(' : '[') && open.TryPop(out _)
            ? null
            : $"This “{closing}” has no matching opening.";

    private string? Skip(int end, int length, string words)
    {
        at = end < 0 ? css.Length : end + length;
        return end < 0 ? words : null;
    }

    /// <summary>The text in quotes at which we stand; null when its line ends first.</summary>
    private string? ReadString()
    {
        var (quote, text) = (css[at++], new StringBuilder());
        while (at < css.Length && css[at] != quote)
        {
            if (css[at] == '\n')
            {
                return null;
            }

            text.Append(ReadCharacter());
        }

        return at++ < css.Length ? text.ToString() : null;
    }

    // An unquoted address may hold nothing that a string or a name could, so it is read as far as its parenthesis.
    private string PeekArgument()
    {
        var before = at++;
        while (at < css.Length && char.IsWhiteSpace(css[at]))
        {
            at++;
        }

        var text = new StringBuilder();
        if (at < css.Length && css[at] is '"' or '\'')
        {
            text.Append(ReadString());
        }
        else
        {
            while (at < css.Length && css[at] != ')')
            {
                text.Append(ReadCharacter());
            }
        }

        at = before;
        return text.ToString();
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        while (at < css.Length && IsName(css[at]))
        {
            name.Append(ReadCharacter());
        }

        return name.ToString().ToLowerInvariant();
    }

    /// <summary>One character, its escape resolved (CSS Syntax Level 3, 4.3.7).</summary>
    private string ReadCharacter()
    {
        if (css[at] != '\\' || at + 1 >= css.Length)
        {
            return css[at++].ToString();
        }

        var end = ++at;
        while (end < css.Length && end - at < 6 && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        if (end == at)
        {
            // An escaped line end joins two lines of a text in quotes; it is no part of it.
            return css[at++] is '\n' or '\f' ? "" : css[at - 1].ToString();
        }

        var code = int.Parse(css.AsSpan(at, end - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        at = end < css.Length && char.IsWhiteSpace(css[end]) ? end + 1 : end;
        return Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\ufffd";
    }

    private bool Next(char c) => at + 1 < css.Length && css[at + 1] == c;

    private int LineOf(int place) => css.AsSpan(0, place).Count('\n') + 1;

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '\\' || c > '\x7f';
}
