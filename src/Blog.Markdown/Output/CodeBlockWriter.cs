using System.Diagnostics;
using Blog.Core.Texts;
using Blog.Markdown.Highlighting;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Markdown.Output;

/// <summary>A code block: a figure that names its language, scrolls by keyboard and has its tokens in classes.</summary>
internal sealed class CodeBlockWriter(Highlighter highlighter) : HtmlObjectRenderer<CodeBlock>
{
    private const int LongestLabel = 30;

    // Of the whole text: what comes after that is shown plain, so that much code never makes a text fail for want of time.
    private const int MostCode = 128 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(800);
    private int codeSeen;
    private TimeSpan timeUsed;

    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var fence = block as FencedCodeBlock;
        var info = fence?.Info;
        var language = Language.Find(info);
        var label = language?.Name ?? Language.Word(info);
        if (label?.Length > LongestLabel) label = null;
        var marks = CodeMarks.Of(info, fence?.Arguments);
        WriteStart(renderer, language, label, marks.Title);
        WriteCode(renderer, language, marks, Lines(block));
        renderer.WriteLine("</code></pre></figure>");
    }

    private static void WriteStart(HtmlRenderer renderer, Language? language, string? label, string? title)
    {
        renderer.EnsureLine().Write("<figure class=\"code\"");
        if (label is not null) renderer.Write(" data-language=\"").WriteEscape(label).Write('"');
        renderer.Write(" aria-label=\"")
            .WriteEscape(string.Join(
                ", ", new[]
                {
                    label is null ? AmbientText.T["Code"].Value : AmbientText.T["Code, {0}", label].Value, title,
                }.OfType<string>()))
            .Write("\">");
        if (title is not null) renderer.Write("<figcaption>").WriteEscape(title).Write("</figcaption>");
        renderer.Write("<pre tabindex=\"0\"><code");
        if (language is not null) renderer.Write(" class=\"language-").Write(language.Id).Write('"');
        renderer.Write('>');
    }

    private void WriteCode(HtmlRenderer renderer, Language? language, CodeMarks marks, List<string> lines)
    {
        // The sign of a difference is no part of the language.
        var signs = marks.IsDiff ? lines.ConvertAll(CodeMarks.SignOf) : null;
        var code = signs is null ? lines : [.. lines.Select((line, at) => line[signs[at].Length..])];
        var tokens = language is null ? null : Tokens(language, code);
        for (var i = 0; i < code.Count; i++)
        {
            var element = marks.ElementOf(i + 1, signs?[i]);
            if (element is not null) renderer.Write('<').Write(element).Write(CodeMarks.ClassOf(element)).Write('>');
            renderer.Write(signs?[i]);
            if (tokens is null) renderer.WriteEscape(code[i]);
            else foreach (var token in tokens[i]) WriteToken(renderer, code[i], token);
            // Within the element: it is a block, after which a line break would be an empty line.
            renderer.Write('\n');
            if (element is not null) renderer.Write("</").Write(element).Write('>');
        }
    }

    private List<CodeToken>[]? Tokens(Language language, List<string> lines)
    {
        codeSeen += lines.Sum(line => line.Length + 1);
        if (codeSeen > MostCode || timeUsed >= MostTime) return null;
        var clock = Stopwatch.StartNew();
        var tokens = highlighter.Tokens(language, lines, MostTime - timeUsed);
        timeUsed += clock.Elapsed;
        return tokens;
    }

    private static void WriteToken(HtmlRenderer renderer, string line, CodeToken token)
    {
        if (token.Class is null)
        {
            renderer.WriteEscape(line, token.Start, token.End - token.Start);
            return;
        }
        renderer.Write("<span class=\"").Write(token.Class).Write("\">");
        renderer.WriteEscape(line, token.Start, token.End - token.Start);
        renderer.Write("</span>");
    }

    private static List<string> Lines(CodeBlock block)
    {
        var lines = new List<string>(block.Lines.Count);
        for (var i = 0; i < block.Lines.Count; i++) lines.Add(block.Lines.Lines[i].Slice.ToString());
        return lines;
    }
}
