using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Syntax;

/// <summary>Curls the apostrophe inside a word ("it's"), which Markdig's smart quotes leave straight.</summary>
internal static class Apostrophes
{
    public static void Curl(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (!text.Contains('\'') || literal.Parent is LinkInline { IsAutoLink: true }) return;
        var curled = text.ToString().ToCharArray();
        for (var i = 1; i < curled.Length - 1; i++)
            if (curled[i] == '\'' && char.IsLetter(curled[i - 1]) && char.IsLetter(curled[i + 1])) curled[i] = '’';
        literal.Content = new StringSlice(new string(curled));
    }
}
