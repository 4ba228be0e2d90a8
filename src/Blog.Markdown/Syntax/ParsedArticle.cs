using System.Text.RegularExpressions;
using Blog.Markdown.Highlighting;
using Blog.Markdown.Reading;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Syntax;

/// <summary>The syntax tree of one text, its headings numbered, and what the tree tells about the text.</summary>
internal sealed partial class ParsedArticle
{
    private const int MostCells = 20_000;

    private readonly HeadingIds headingIds;
    private readonly List<TocEntry> toc = [];
    private readonly HashSet<string> pictures = new(StringComparer.Ordinal);
    private readonly HashSet<Language> languages = [];

    private ParsedArticle(MarkdownDocument document, TextIds ids) =>
        (Document, Ids, headingIds) = (document, ids, new(ids));

    public MarkdownDocument Document { get; }

    public ReadingText Text { get; private set; } = new();

    public IReadOnlyList<TocEntry> Toc => toc;

    /// <summary>Local addresses ("/media/…") of all pictures.</summary>
    public IReadOnlyCollection<string> Pictures => pictures;

    public IReadOnlyCollection<Language> Languages => languages;

    public TextIds Ids { get; }

    /// <exception cref="MarkdownException">The text is nested too deeply or takes too long.</exception>
    public static ParsedArticle Parse(string source, RenderLimit limit, TextIds? before = null)
    {
        var document = Markdig.Markdown.Parse(source, MarkdownSyntax.Pipeline, LimitParsers.Context(limit));
        limit.Check();
        var article = new ParsedArticle(document, new(before));
        article.Read();
        article.Text = ReadingText.Of(document);
        return article;
    }

    private void Read()
    {
        var headings = new List<HeadingBlock>();
        var cells = 0;
        foreach (var node in Document.Descendants())
        {
            switch (node)
            {
                case HeadingBlock heading: headings.Add(heading); break;
                case TableCell when ++cells > MostCells:
                    throw new MarkdownException(
                        $"The tables in this text have more than {MostCells:N0} cells. Nothing is lost: "
                            + "make them smaller, or split the text.");
                case TableCell { Parent.Parent: Table { Parser: null } } cell: CellCode.Unescape(cell); break;
                case LiteralInline literal: Apostrophes.Curl(literal); break;
                case LinkInline { IsImage: true } image: AddPicture(image.Url); break;
                case HtmlInline html: AddPictures(html.Tag); break;
                case HtmlBlock html: AddPictures(html.Lines.ToString()); break;
                case FencedCodeBlock { Info: { } info } when Language.Find(info) is { } language: languages.Add(language); break;
            }
        }
        Number(headings);
    }

    // The page's own title is its only h1, so a text that uses "#" is moved one level down as a whole.
    private void Number(List<HeadingBlock> headings)
    {
        var down = headings.Exists(h => h.Level == 1) ? 1 : 0;
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level + down);
            var text = ReadingText.Of(heading.Inline);
            var id = headingIds.Next(text);
            heading.GetAttributes().Id = id;
            if (heading.Level is 2 or 3 && text.Length > 0)
                toc.Add(new(heading.Level, id, text) { Html = IsolatedCode.Of(heading.Inline) });
        }
    }

    private void AddPictures(string html)
    {
        foreach (var match in RawPicture().EnumerateMatches(html))
            AddPicture(html.Substring(match.Index, match.Length).Split('=', 2)[1].Trim().Trim('"', '\''));
    }

    private void AddPicture(string? address)
    {
        if (address?.StartsWith("/media/", StringComparison.Ordinal) == true) pictures.Add(address);
    }

    [GeneratedRegex("""\bsrc\s{0,9}=\s{0,9}["']?/media/[^"'\s>]{1,500}""", RegexOptions.IgnoreCase)]
    private static partial Regex RawPicture();
}
