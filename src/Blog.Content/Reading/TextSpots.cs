using Blog.Core.PageCache;

namespace Blog.Content.Reading;

/// <summary>
/// Finds the spots in an article's text where a module may draw, such as an ad: before a section, and at an author's ad break.
/// </summary>
public static class TextSpots
{
    /// <summary>
    /// The marker in rendered HTML of an author's ad break (a line <c>&lt;!-- ad --&gt;</c>), outside of all elements.
    /// </summary>
    public const string Break = "<!--ad-->";

    /// <summary>The most spots of one text.</summary>
    public const int Most = 100;

    private static readonly string[] Void = ["br", "col", "hr", "img", "input", "wbr"];

    /// <summary>
    /// Cuts rendered HTML at its spots; put together again, the pieces are the whole text without the authors' breaks.
    /// </summary>
    /// <param name="html">As the renderer writes it: closed elements, no angle bracket within a tag.</param>
    public static IReadOnlyList<TextPiece> Cut(string html)
    {
        var cutter = new Cutter(html);
        while (cutter.Next())
        {
        }

        return cutter.Pieces;
    }

    private static bool IsVoid(ReadOnlySpan<char> name)
    {
        foreach (var known in Void)
        {
            if (name.StartsWith(known) && !char.IsAsciiLetterOrDigit(name[known.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Cutter(string html)
    {
        private readonly List<TextPiece> pieces = [];
        private TextSpot? spot;
        private int at, start, depth, sections, words, opening;
        private bool inWord;

        public IReadOnlyList<TextPiece> Pieces => [.. pieces, Piece(html.Length)];

        public bool Next()
        {
            var tag = html.IndexOf('<', at);
            Count(html.AsSpan(at, (tag < 0 ? html.Length : tag) - at));
            if (tag < 0 || html.IndexOf('>', tag) is not (>= 0 and var end))
            {
                return false;
            }

            Read(tag, html.AsSpan(tag, end + 1 - tag));
            at = end + 1;
            return true;
        }

        private void Read(int place, ReadOnlySpan<char> tag)
        {
            if (tag[1] == '!')
            {
                if (depth == 0 && tag.SequenceEqual(Break))
                {
                    Cut(place, place + tag.Length, isBreak: true, sections);
                }
            }
            else if (tag[1] == '/')
            {
                // One within a quotation, a list or a note is no place to part them.
                if (--depth == 0 && opening == 0 && pieces.Count == 0 && tag.SequenceEqual("</p>"))
                {
                    opening = place + tag.Length;
                }
            }
            else if (!IsVoid(tag[1..]))
            {
                // A heading ends a word and the section before it. A heading
                // within a quotation begins no section of the article.
                if (depth++ == 0 && tag is ['<', 'h', '2', not (>= '0' and <= '9'), ..] && sections++ > 0)
                {
                    Cut(place, place, isBreak: false, sections - 1);
                }
            }
        }

        private void Cut(int before, int after, bool isBreak, int section)
        {
            if (pieces.Count < Most)
            {
                pieces.Add(Piece(before));
                spot = new(pieces.Count - 1, section, isBreak, words);
                start = after;
            }
        }

        private TextPiece Piece(int end) => new(spot, html[start..end]) { Opening = pieces.Count == 0 ? opening : null };

        private void Count(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
            {
                var isSpace = char.IsWhiteSpace(c);
                words += !isSpace && !inWord ? 1 : 0;
                inWord = !isSpace;
            }

            inWord = false;
        }
    }
}

/// <summary>A part of a text, and the spot before it.</summary>
/// <param name="Spot">Null before the first part.</param>
public sealed record TextPiece(TextSpot? Spot, string Html)
{
    /// <summary>
    /// Where the first paragraph of the first part ends, characters; 0 where it has none, null for the other parts.
    /// </summary>
    public int? Opening { get; init; }
}
