using Blog.Content.Tokens;
using Microsoft.AspNetCore.Html;

namespace Blog.Content.Search;

/// <summary>
/// Makes search snippets: cuts the excerpt of a text that matches a query best, and marks (highlights) the matched words.
/// </summary>
public static class Snippet
{
    /// <summary>About so many characters are cut out.</summary>
    public const int Length = 220;

    private const int Before = 40;
    private const int MaxSearched = 100_000;
    private const int MaxPlaces = 200;

    /// <summary>The whole text with the words of the query marked; encoded.</summary>
    public static IHtmlContent Mark(string text, SearchQuery query) => Write(text, Places(text, query), 0, text.Length);

    /// <summary>
    /// The excerpt with the most of the query's terms, HTML-encoded and highlighted; null where no term matches.
    /// </summary>
    public static IHtmlContent? Cut(string text, SearchQuery query)
    {
        text = text.Length > MaxSearched ? text[..MaxSearched] : text;
        var window = new SnippetWindow(query.Terms.Count, Length - Before);
        foreach (var place in Places(text, query).Take(MaxPlaces))
        {
            window.Add(place);
            if (window.IsFull && place.Start > window.Start + Length)
            {
                break;
            }
        }

        if (window.Places.Count == 0)
        {
            return null;
        }

        var start = StartBefore(text, window.Start);
        return Write(text, window.Places, start, EndAfter(text, start + Length));
    }

    private static IEnumerable<FoundWord> Places(string text, SearchQuery query)
    {
        foreach (var token in SearchTokens.Of(text))
        {
            for (var term = 0; term < query.Terms.Count; term++)
            {
                if (query.Terms[term].Holds(token.Text))
                {
                    yield return new(token.Start, token.End, term);
                    break;
                }
            }
        }
    }

    private static HtmlContentBuilder Write(string text, IEnumerable<FoundWord> places, int start, int end)
    {
        var html = new HtmlContentBuilder();
        html.Append(start > 0 ? "… " : "");
        var at = start;
        foreach (var (from, until) in Joined(places.Where(p => p.Start >= start && p.End <= end)))
        {
            html.Append(Line(text[at..from])).AppendHtml("<mark>").Append(text[from..until]).AppendHtml("</mark>");
            at = until;
        }

        html.Append(Line(text[at..end])).Append(end < text.Length ? " …" : "");
        return html;
    }

    // Merges overlapping matches: bigrams (pairs of characters) overlap.
    private static IEnumerable<(int Start, int End)> Joined(IEnumerable<FoundWord> places)
    {
        (int Start, int End)? open = null;
        foreach (var place in places)
        {
            if (open is { } known && place.Start <= known.End)
            {
                open = (known.Start, Math.Max(known.End, place.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (place.Start, place.End);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static string Line(string text) => text.Replace('\n', ' ');

    // Cuts at a space where one is near, and never within a character (surrogate pair, combining mark).
    private static int StartBefore(string text, int at)
    {
        var earliest = Math.Max(0, at - Before);
        var space = earliest == 0 ? -1 : text.IndexOfAny([' ', '\n'], earliest, at - earliest);
        return earliest == 0 ? 0 : space >= 0 ? space + 1 : Whole(text, earliest);
    }

    private static int EndAfter(string text, int at)
    {
        if (at >= text.Length)
        {
            return text.Length;
        }

        var space = text.LastIndexOfAny([' ', '\n'], at, Before);
        return space >= 0 ? space : Whole(text, at);
    }

    private static int Whole(string text, int at)
    {
        while (at < text.Length
            && (char.IsLowSurrogate(text[at])
                || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark))
        {
            at++;
        }

        return at;
    }
}
