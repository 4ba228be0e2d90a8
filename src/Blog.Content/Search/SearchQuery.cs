using Blog.Content.Tokens;

namespace Blog.Content.Search;

/// <summary>
/// A parsed search query: words that must all match. The last word is a prefix, as somebody may still be typing it.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>What is typed beyond so many characters is not looked at.</summary>
    public const int MaxLength = 200;

    private const int MaxTerms = 8;

    private SearchQuery(string typed, IReadOnlyList<SearchTerm> terms) => (Typed, Terms) = (typed, terms);

    /// <summary>As typed, without control characters, cut to <see cref="MaxLength"/>.</summary>
    public string Typed { get; }

    /// <summary>Empty where nothing can be asked for.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Reads anything that can be typed; there are no operators.</summary>
    public static SearchQuery Of(string? typed)
    {
        var text = string.Concat((typed ?? "").Take(MaxLength * 4).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        text = text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var terms = new List<SearchTerm>();
        var tokens = SearchTokens.Of(text).ToList();
        for (var at = 0; at < tokens.Count && terms.Count < MaxTerms;)
        {
            var next = at + 1;
            while (tokens[at].IsPair && next < tokens.Count && tokens[next].IsPair && tokens[next].Start < tokens[next - 1].End)
            {
                next++;
            }

            terms.Add(tokens[at].IsPair
                ? Run(tokens[at..next])
                : new([tokens[at].Text], next == tokens.Count && tokens[at].Text.Length > 1));
            at = next;
        }

        return new(text, [.. terms.DistinctBy(t => (string.Join(' ', t.Tokens), t.IsPrefix))]);
    }

    // The last token of a run is a single character. It is left out: in a longer text, that character begins a pair.
    private static SearchTerm Run(List<SearchToken> pairs) =>
        pairs.Count == 1 ? new([pairs[0].Text], true) : new([.. pairs.SkipLast(1).Select(p => p.Text)], false);
}

/// <summary>A search term: one token, or a phrase of several that follow one another.</summary>
/// <param name="Tokens">At least one.</param>
/// <param name="IsPrefix">Whether the last one may be the beginning of a longer one.</param>
public sealed record SearchTerm(IReadOnlyList<string> Tokens, bool IsPrefix)
{
    /// <summary>Whether a token of a text is one of these.</summary>
    public bool Holds(string token) =>
        (IsPrefix && token.StartsWith(Tokens[^1], StringComparison.Ordinal)) || Tokens.Contains(token);
}
