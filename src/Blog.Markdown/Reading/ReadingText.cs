using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Reading;

/// <summary>The words of a text as a reader sees them, taken from the parsed tree.</summary>
internal sealed class ReadingText
{
    private readonly StringBuilder plain = new();
    private readonly StringBuilder opening = new();

    public int Words { get; private set; }

    public string Plain => plain.ToString().TrimEnd();

    public string Excerpt => Reading.Excerpt.Of(opening.Length > 0 ? opening : plain);

    public static ReadingText Of(MarkdownDocument document)
    {
        var text = new ReadingText();
        foreach (var block in document.Descendants<LeafBlock>()) text.Add(block);
        return text;
    }

    /// <summary>The plain text of one line of inlines.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        string? dropped = null;
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            if (inline is HtmlInline { Tag: { } tag }) dropped = DroppedElements.After(tag, dropped);
            else if (dropped is null) InlineText.Append(text, inline);
        }

        return Spaces.Collapse(text);
    }

    private void Add(LeafBlock block)
    {
        switch (block)
        {
            case CodeBlock code: Append(code.Lines.ToString()); break;
            case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                Count(PlainHtml.LineOf(DroppedElements.Without(html.Lines.ToString())));
                break;
            case { Inline: { } inlines }: AddProse(block, Of(inlines)); break;
        }
    }

    private void AddProse(LeafBlock block, string text)
    {
        Count(text);
        if (Opens(block) && opening.Length <= Reading.Excerpt.Longest && text.Length > 0)
            opening.Append(opening.Length > 0 ? " " : "").Append(text);
    }

    // A paragraph of the text itself that is more than a picture or a link to a video.
    private static bool Opens(LeafBlock block) =>
        block is ParagraphBlock { Parent: MarkdownDocument } paragraph
        && block.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: null }
        && OutsideCard.Of(paragraph) is null;

    private void Count(string text)
    {
        Words += WordCounter.Count(text);
        Append(text);
    }

    private void Append(string text)
    {
        if (text.Length > 0) plain.Append(text).Append('\n');
    }
}
