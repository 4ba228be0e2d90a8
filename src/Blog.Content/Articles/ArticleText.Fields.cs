using Blog.Content.Writing;

namespace Blog.Content.Articles;

public partial record ArticleText
{
    /// <summary>
    /// All fields. A new one goes to the end: what an import has stored of a text's state counts the first ones by their place.
    /// </summary>
    public static IReadOnlyList<ArticleField> Fields { get; } =
    [
        new(nameof(Title), "Title", TextLimits.Title)
        {
            Typed = t => t.Title,
            Type = (t, v) => t.Title = v,
            Stored = a => a.Title,
            Store = (a, v) => a.Title = v,
        },
        new(nameof(Subtitle), "Subtitle", TextLimits.Subtitle)
        {
            Typed = t => t.Subtitle,
            Type = (t, v) => t.Subtitle = v,
            Stored = a => a.Subtitle,
            Store = (a, v) => a.Subtitle = v,
        },
        new(nameof(Body), "Text", int.MaxValue)
        {
            Typed = t => t.Body,
            Type = (t, v) => t.Body = v,
            Stored = a => a.Body,
            Store = (a, v) => a.Body = v,
            Kind = ArticleFieldKind.Whole,
        },
        new(nameof(Excerpt), "Excerpt", TextLimits.Excerpt)
        {
            Typed = t => t.Excerpt,
            Type = (t, v) => t.Excerpt = v,
            Stored = a => a.Excerpt,
            Store = (a, v) => a.Excerpt = v,
            Kind = ArticleFieldKind.Lines,
            ImportWord = "description",
        },
        new(nameof(Keywords), "Keywords", TextLimits.Keywords)
        {
            Typed = t => t.Keywords,
            Type = (t, v) => t.Keywords = v,
            Stored = a => a.Keywords,
            Store = (a, v) => a.Keywords = v,
            ImportWord = "keywords",
        },
        new(nameof(HeroAlt), "Alt text", TextLimits.Alt)
        {
            Typed = t => t.HeroAlt,
            Type = (t, v) => t.HeroAlt = v,
            Stored = a => a.HeroAlt,
            Store = (a, v) => a.HeroAlt = v,
            ImportWord = "alt text",
        },
        new(nameof(Verdict), "Verdict", TextLimits.Verdict)
        {
            Typed = t => t.Verdict,
            Type = (t, v) => t.Verdict = v,
            Stored = a => a.Verdict,
            Store = (a, v) => a.Verdict = v,
            Kind = ArticleFieldKind.Markdown,
        },
        new(nameof(VerdictLabel), "Verdict label", TextLimits.Label)
        {
            Typed = t => t.VerdictLabel,
            Type = (t, v) => t.VerdictLabel = v,
            Stored = a => a.VerdictLabel,
            Store = (a, v) => a.VerdictLabel = v,
            ImportWord = "verdict label",
        },
        new(nameof(ContinueReadingTeaser), "Teaser", TextLimits.Excerpt)
        {
            Typed = t => t.ContinueReadingTeaser,
            Type = (t, v) => t.ContinueReadingTeaser = v,
            Stored = a => a.ContinueReadingTeaser,
            Store = (a, v) => a.ContinueReadingTeaser = v,
            Kind = ArticleFieldKind.Lines,
        },
        new(nameof(Series), "Series", TextLimits.Label)
        {
            Typed = t => t.Series,
            Type = (t, v) => t.Series = v,
            Stored = a => a.Series,
            Store = (a, v) => a.Series = v,
        },
        new(nameof(CanonicalUrl), "Canonical URL", TextLimits.Url)
        {
            Typed = t => t.CanonicalUrl,
            Type = (t, v) => t.CanonicalUrl = v,
            Stored = a => a.CanonicalUrl,
            Store = (a, v) => a.CanonicalUrl = v,
        },
        new(nameof(Language), "Language", TextLimits.Language)
        {
            Typed = t => t.Language,
            Type = (t, v) => t.Language = v,
            Stored = a => a.Language,
            Store = (a, v) => a.Language = v,
        },
        new(nameof(SearchTitle), "Meta title", TextLimits.Title)
        {
            Typed = t => t.SearchTitle, Type = (t, v) => t.SearchTitle = v,
            Stored = a => a.SearchTitle, Store = (a, v) => a.SearchTitle = v,
        },
        new(nameof(SearchDescription), "Meta description", TextLimits.Excerpt)
        {
            Typed = t => t.SearchDescription, Type = (t, v) => t.SearchDescription = v,
            Stored = a => a.SearchDescription, Store = (a, v) => a.SearchDescription = v,
            Kind = ArticleFieldKind.Lines,
        },
    ];
}
