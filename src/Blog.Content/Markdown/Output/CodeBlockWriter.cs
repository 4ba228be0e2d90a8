using System.Diagnostics;
using Blog.Content.Markdown.Highlighting;
using Blog.Core.Texts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markdown.Output;

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
        var info = (block as FencedCodeBlock)?.Info;
        var language = Language.Find(info);
        var label = language?.Name ?? Language.Word(info);
        if (label?.Length > LongestLabel) label = null;
        WriteStart(renderer, language, label);
        WriteCode(renderer, language, Lines(block));
        renderer.WriteLine("</code></pre></figure>");
    }

    private static void WriteStart(HtmlRenderer renderer, Language? language, string? label)
    {
        renderer.EnsureLine().Write("<figure class=\"code\"");
        if (label is not null) renderer.Write(" data-language=\"").WriteEscape(label).Write('"');
        renderer.Write(" aria-label=\"").WriteEscape(label is null ? Said.T["Code"].Value : Said.T["Code, {0}", label].Value)
            .Write("\"><pre tabindex=\"0\"><code");
        if (language is not null) renderer.Write(" class=\"language-").Write(language.Id).Write('"');
        renderer.Write('>');
    }

    private void WriteCode(HtmlRenderer renderer, Language? language, List<string> lines)
    {
        var tokens = language is null ? null : Tokens(language, lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (tokens is null) renderer.WriteEscape(lines[i]);
            else foreach (var token in tokens[i]) WriteToken(renderer, lines[i], token);
            renderer.Write('\n');
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
