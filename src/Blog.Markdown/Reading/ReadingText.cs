using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Reading;

/// <summary>The words of a text as a reader sees them, taken from the parsed tree.</summary>
internal sealed partial class ReadingText
{
    private readonly StringBuilder plain = new();
    private readonly StringBuilder opening = new();

    // Whether the author has said where the excerpt ends.
    private bool isMarked;

    public int Words { get; private set; }

    public string Plain => plain.ToString().TrimEnd();

    public string Excerpt => Reading.Excerpt.Of(
        opening.Length > 0 ? opening : plain, isMarked ? Reading.Excerpt.LongestMarked : Reading.Excerpt.Longest);

    public static ReadingText Of(MarkdownDocument document)
    {
        var text = new ReadingText();
        foreach (var block in document.Descendants<LeafBlock>()) text.Add(block);
        return text;
    }

    /// <summary>The plain text of one line of inlines.</summary>
    /// <param name="inlines">The line.</param>
    /// <param name="end">Where the text ends; null for the end of the line.</param>
    public static string Of(ContainerInline? inlines, Inline? end = null)
    {
        var text = new StringBuilder();
        string? dropped = null;
        foreach (var inline in inlines?.Descendants().TakeWhile(i => i != end) ?? [])
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
            case HtmlBlock { Type: HtmlBlockType.Comment } comment: AddMark(comment); break;
            case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                Count(PlainHtml.LineOf(DroppedElements.Without(html.Lines.ToString())));
                break;
            case { Inline: { } inlines }: AddProse(block, Of(inlines)); break;
        }
    }

    private void AddProse(LeafBlock block, string text)
    {
        Count(text);
        if (isMarked || !Opens(block) || opening.Length > Reading.Excerpt.LongestMarked) return;
        var mark = block.Inline!.OfType<HtmlInline>().FirstOrDefault(i => IsMark(block, i.Tag));
        if (mark is not null) text = Of(block.Inline, mark);
        if (text.Length > 0) opening.Append(opening.Length > 0 ? " " : "").Append(text);
        isMarked = mark is not null;
    }

    private void AddMark(HtmlBlock comment)
    {
        if (isMarked || !IsMark(comment, comment.Lines.ToString())) return;
        isMarked = true;
        // Before it may be no paragraph, such as a list alone.
        if (opening.Length == 0) opening.Append(plain);
    }

    // As WordPress, Hugo, Jekyll and Ghost write it; code is never HTML, so it stands for itself there.
    private bool IsMark(LeafBlock block, string html) =>
        block.Parent is MarkdownDocument && plain.Length > 0 && MoreMark().IsMatch(html);

    [GeneratedRegex(@"\A\s*<!--\s*more\b[^<>]*-->\s*\z", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MoreMark();

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
