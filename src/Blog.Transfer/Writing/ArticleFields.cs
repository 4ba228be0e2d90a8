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
        var (document, warnings) = (work.Document, work.Warnings);
        article.Title = Fitting.Line(document.Title, TextLimits.Title, "title", warnings) is { Length: > 0 } title
            ? title
            : "Untitled";
        article.Subtitle = Fitting.Line(document.Subtitle, TextLimits.Subtitle, "subtitle", warnings);
        article.Body = work.Body;
        article.Excerpt = Fitting.Line(document.Description, TextLimits.Excerpt, "description", warnings);
        article.Keywords = Fitting.Line(string.Join(", ", document.Keywords), TextLimits.Keywords, "list of keywords", warnings);
        article.HeroId = work.HeroId;
        article.HeroAlt = Fitting.Line(document.PictureAlt, TextLimits.Alt, "picture's text", warnings);
        article.Verdict = Verdict(document);
        article.VerdictLabel = Fitting.Line(document.VerdictLabel, TextLimits.Label, "verdict's label", warnings);
        article.ContinueReadingTeaser = Fitting.Line(document.ContinueReadingTeaser, TextLimits.Excerpt, "teaser", warnings);
        article.Series = Fitting.Line(document.Series, TextLimits.Label, "series", warnings);
        article.SeriesPlace = document.SeriesPlace;
        article.CanonicalUrl = Canonical(document, warnings);
        article.Language = Fitting.Language(document.Language ?? work.Options.Language, TextLimits.Language, warnings);
        article.NoIndex = document.NoIndex;
        article.Featured = document.Featured;
    }

    private static string Verdict(ImportDocument document)
    {
        var verdict = Fitting.Text(document.Verdict);
        return verdict.Length <= TextLimits.Verdict ? verdict : throw new UnreadableFileException(
            $"The verdict is {verdict.Length:N0} characters long; it may have {TextLimits.Verdict:N0}.");
    }

    private static string Canonical(ImportDocument document, List<string> warnings)
    {
        var address = Fitting.Text(document.Canonical);
        if (address.Length <= TextLimits.Url) return address;
        warnings.Add($"The canonical address is longer than {TextLimits.Url} characters and was left out.");
        return "";
    }
}
