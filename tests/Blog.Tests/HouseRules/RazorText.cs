using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

/// <summary>What a view says in words of its own: its markup without comments, code and expressions.</summary>
internal static partial class RazorText
{
    /// <summary>
    /// Each piece of text between tags, and each attribute that people read, that holds a letter and no expression.
    /// </summary>
    public static IEnumerable<string> Bare(string view)
    {
        var markup = Line().Replace(Else().Replace(WithoutCode(Comment().Replace(view, "")), ""), "");
        var said = Words().Matches(Element().Replace(markup, "")).Select(m => m.Groups[1].Value)
            .Concat(Attribute().Matches(markup).Select(m => m.Groups[1].Value));
        return said.Select(t => Entity().Replace(t, "").Trim()).Where(t => t.Any(char.IsLetter));
    }

    // Leaves "·" of each expression: it stands for something, and is no letter.
    private static string WithoutCode(string view)
    {
        var text = new StringBuilder();
        for (var i = 0; i < view.Length; i++)
        {
            if (view[i] == '@')
            {
                text.Append('·');
                i = AfterExpression(view, i + 1) - 1;
            }
            else
            {
                text.Append(view[i]);
            }
        }

        return text.ToString();
    }

    private static int AfterExpression(string view, int at)
    {
        var name = Name().Match(view, at);
        at += name.Length;
        if (name.Value is "if" or "foreach" or "for" or "switch" or "while")
        {
            at = view.IndexOf('(', at);
        }

        while (at < view.Length && view[at] is '(' or '[' or '{' or '.' or '!' or '?')
        {
            if (view[at] is '.' or '!' or '?')
            {
                var member = Member().Match(view, at);
                if (member.Length == 0)
                {
                    break;
                }

                at += member.Length;
            }
            else if (view[at] == '{' && name.Length > 0)
            {
                break;
            }
            else
            {
                at = AfterBracket(view, at);
            }
        }

        return at;
    }

    private static int AfterBracket(string view, int at)
    {
        for (var depth = 0; at < view.Length; at++)
        {
            if (view[at] == '"')
            {
                at = view.IndexOf('"', at + 1);
            }
            else if (view[at] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (view[at] is ')' or ']' or '}' && --depth == 0)
            {
                return at + 1;
            }
        }

        return at;
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G[A-Za-z_]\w*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\G[.!?]+[A-Za-z_]\w*")]
    private static partial Regex Member();

    // Directives, and C# that stands inside a block by itself.
    [GeneratedRegex(
        @"^\s*(·.*(?<=using.*|inject.*|addTagHelper.*)|else\b.*|if \(.*|foreach \(.*|(using )?var .*;|//.*|· ?(Blog|System|Microsoft|IReadOnlyList|string|\*|I?StringLocalizer|[A-Z]\w*Store|StyleBundles|SiteMenu)\b.*)$",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\}\s*else\s*\{")]
    private static partial Regex Else();

    [GeneratedRegex(@"<(script|style)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Element();

    [GeneratedRegex(@">([^<>]+)<")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s(?:aria-label|title|alt|placeholder)=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex("&[a-z]+;")]
    private static partial Regex Entity();
}
