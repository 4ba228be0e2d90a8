using System.Text;
using Blog.Content.Articles;
using Blog.Content.Tokens;
using Blog.Markdown.Reading;

namespace Blog.Content.Search;

/// <summary>The indexed fields of an article (title, keywords, verdict, body), each as its tokens.</summary>
public sealed record SearchDocument(
    IReadOnlyList<string> Title, IReadOnlyList<string> Keywords, IReadOnlyList<string> Verdict, IReadOnlyList<string> Body)
{
    /// <summary>
    /// The most bytes of tokens that are indexed of one text, some 50,000 words: PostgreSQL limits a tsvector to 1 MB.
    /// </summary>
    private const int MaxBytes = 350_000;

    public static SearchDocument Of(SearchSource source) => new(
        Tokens(source.Title),
        Tokens($"{source.Keywords}\n{source.Subtitle}\n{source.Excerpt}"),
        Tokens(PlainHtml.TextOf(source.VerdictHtml)),
        Tokens(source.PlainText));

    private static List<string> Tokens(string text)
    {
        var (tokens, bytes) = (new List<string>(), 0);
        foreach (var token in SearchTokens.Of(text))
        {
            bytes += Encoding.UTF8.GetByteCount(token.Text) + 1;
            if (bytes > MaxBytes)
            {
                break;
            }

            tokens.Add(token.Text);
        }

        return tokens;
    }
}

/// <summary>The texts of an article that can be searched.</summary>
public sealed record SearchSource(
    long Id, string Title, string Subtitle, string Excerpt, string Keywords, string VerdictHtml, string PlainText)
{
    public static SearchSource Of(Article article) =>
        new(article.Id, article.Title, article.Subtitle, article.Excerpt, article.Keywords, article.VerdictHtml,
            article.Rendered.PlainText);
}
