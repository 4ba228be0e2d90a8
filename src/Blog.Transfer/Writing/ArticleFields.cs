using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Transfer.Documents;
using Blog.Transfer.Fields;

namespace Blog.Transfer.Writing;

/// <summary>Copies a file's fields into an article, each within the blog's limits.</summary>
internal static class ArticleFields
{
    /// <exception cref="UnreadableFileException">A text is longer than the blog
    /// can store, and cutting it would lose writing.</exception>
    public static void Apply(Article article, ImportWork work)
    {
        var document = work.Document;
        foreach (var field in ArticleText.Fields)
        {
            field.Store(article, Fit(field, field.Typed(document.Text), work));
        }

        article.HeroId = work.HeroId;
        article.SeriesPlace = document.SeriesPlace;
        article.NoIndex = document.NoIndex;
        article.Featured = document.Featured;
    }

    private static string Fit(ArticleField field, string? text, ImportWork work) => field.Name switch
    {
        nameof(Article.Body) => Fitting.Body(work.Body, work.Warnings),
        nameof(Article.Title) => Line(field, text, work) is { Length: > 0 } title ? title : "Untitled",
        nameof(Article.Verdict) => Verdict(text, work.Warnings),
        nameof(Article.CanonicalUrl) => Canonical(text, work.Warnings),
        nameof(Article.Language) => Fitting.Language(text ?? work.Options.Language, field.Max, work.Warnings),
        _ => Line(field, text, work),
    };

    private static string Line(ArticleField field, string? text, ImportWork work) =>
        Fitting.Line(text, field.Max, field.ImportWord, work.Warnings);

    private static string Verdict(string? text, List<string> warnings)
    {
        var verdict = Fitting.Text(text, "verdict", warnings);
        return verdict.Length <= TextLimits.Verdict ? verdict : throw new UnreadableFileException(
            $"The verdict is {verdict.Length:N0} characters long; the limit is {TextLimits.Verdict:N0}.");
    }

    private static string Canonical(string? text, List<string> warnings)
    {
        var address = Fitting.Text(text, "canonical URL", warnings);
        if (address.Length <= TextLimits.Url) return address;
        warnings.Add($"The canonical URL is longer than {TextLimits.Url} characters and was ignored.");
        return "";
    }
}
