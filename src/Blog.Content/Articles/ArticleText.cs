using System.ComponentModel.DataAnnotations;
using Blog.Content.Writing;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Content.Articles;

/// <summary>
/// The words of an article as somebody brings them: typed into the form, or read from an imported file. What each field is
/// called, how long it may be and where it is stored is said here, once.
/// </summary>
public record ArticleText
{
    private const string TooLong = "This is too long: {1} characters at most.";

    [Required(ErrorMessage = "An article needs a title.")]
    [StringLength(TextLimits.Title, ErrorMessage = TooLong), PlainText]
    public string? Title { get; set; }

    [StringLength(TextLimits.Subtitle, ErrorMessage = TooLong), PlainText]
    public string? Subtitle { get; set; }

    /// <summary>Markdown; its limit is the renderer's.</summary>
    [PlainText(lines: true)]
    public string? Body { get; set; }

    [StringLength(TextLimits.Excerpt, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Excerpt { get; set; }

    [StringLength(TextLimits.Keywords, ErrorMessage = TooLong), PlainText]
    public string? Keywords { get; set; }

    [StringLength(TextLimits.Alt, ErrorMessage = TooLong), PlainText]
    public string? HeroAlt { get; set; }

    [StringLength(TextLimits.Verdict, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Verdict { get; set; }

    [StringLength(TextLimits.Label, ErrorMessage = TooLong), PlainText]
    public string? VerdictLabel { get; set; }

    [StringLength(TextLimits.Excerpt, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? ContinueReadingTeaser { get; set; }

    [StringLength(TextLimits.Label, ErrorMessage = TooLong), PlainText]
    public string? Series { get; set; }

    [StringLength(TextLimits.Url, ErrorMessage = TooLong), PlainText]
    public string? CanonicalUrl { get; set; }

    [StringLength(TextLimits.Language, ErrorMessage = TooLong), PlainText]
    public string? Language { get; set; }

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
            ImportWord = "list of keywords",
        },
        new(nameof(HeroAlt), "Alternative text", TextLimits.Alt)
        {
            Typed = t => t.HeroAlt,
            Type = (t, v) => t.HeroAlt = v,
            Stored = a => a.HeroAlt,
            Store = (a, v) => a.HeroAlt = v,
            ImportWord = "picture's text",
        },
        new(nameof(Verdict), "Verdict", TextLimits.Verdict)
        {
            Typed = t => t.Verdict,
            Type = (t, v) => t.Verdict = v,
            Stored = a => a.Verdict,
            Store = (a, v) => a.Verdict = v,
            Kind = ArticleFieldKind.Markdown,
        },
        new(nameof(VerdictLabel), "Label of the verdict", TextLimits.Label)
        {
            Typed = t => t.VerdictLabel,
            Type = (t, v) => t.VerdictLabel = v,
            Stored = a => a.VerdictLabel,
            Store = (a, v) => a.VerdictLabel = v,
            ImportWord = "verdict's label",
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
        new(nameof(CanonicalUrl), "Address of the original", TextLimits.Url)
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
    ];

    /// <summary>Takes over what an article has.</summary>
    public void Take(Article article)
    {
        foreach (var field in Fields)
        {
            field.Type(this, field.Stored(article));
        }
    }

    /// <summary>
    /// What is wrong with it beyond lengths and characters: the field, and English text, the key of its translation.
    /// </summary>
    public IEnumerable<(string Field, string Text)> Faults()
    {
        if (Language?.Trim() is { Length: > 0 } language && !Languages.IsKnown(language))
        {
            yield return (nameof(Language), "“{0}” is no language code. Examples: en, de, ur, pt-BR.");
        }

        if (CanonicalUrl?.Trim() is { Length: > 0 } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return (nameof(CanonicalUrl), "The address of the original must be whole, beginning with https:// or http://.");
        }
    }

    /// <summary>Puts all that was typed into an article.</summary>
    public void ApplyTo(Article article)
    {
        foreach (var field in Fields)
        {
            field.Store(article, field.Clean(field.Typed(this)));
        }
    }
}
