using Blog.Content.Articles;
using Blog.Transfer.Fields;
using Blog.Transfer.FrontMatter;

namespace Blog.Transfer.Folders;

/// <summary>Reads the words of an article from the front matter of its file.</summary>
internal static class ArticleTexts
{
    /// <summary>A new field of an article is read here, under the name that its file gives it.</summary>
    /// <param name="text">Read into.</param>
    /// <param name="fields">The file's front matter.</param>
    /// <param name="named">The language that the file's name tells; null for none.</param>
    /// <param name="warnings">Is told what is left out.</param>
    public static void Read(ArticleText text, FrontMatterFields fields, string? named, List<string> warnings)
    {
        text.Subtitle = fields.Text("subtitle");
        text.Excerpt = fields.Text("description", "summary", "excerpt");
        text.Keywords = string.Join(", ", Terms.Of(fields.Find("keywords", "keyword"), splitAtSpaces: false));
        text.Verdict = fields.Text("verdict");
        text.VerdictLabel = fields.Text("verdict_label");
        text.ContinueReadingTeaser = fields.Text("continue_reading_teaser")
            ?? FrontMatterFields.TextOf((fields.Find("continue_reading") as MapValue)?["teaser"]);
        text.Series = fields.Text("series");
        text.Language = fields.Text("language", "lang", "locale") ?? named;
        text.CanonicalUrl = Canonical(fields, warnings);
        text.SearchTitle = fields.Text("search_title", "seo_title", "meta_title");
        text.SearchDescription = fields.Text("search_description", "seo_description", "meta_description");
    }

    private static string? Canonical(FrontMatterFields fields, List<string> warnings)
    {
        var text = fields.Text("canonical", "canonical_url");
        if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")) return text;
        warnings.Add("The canonical URL is not an http or https URL and was ignored.");
        return null;
    }
}
