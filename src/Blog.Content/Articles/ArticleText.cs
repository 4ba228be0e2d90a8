using System.ComponentModel.DataAnnotations;
using Blog.Content.Writing;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Content.Articles;

/// <summary>
/// The words of an article as somebody brings them: typed into the form, or read from an imported file. What each field is
/// called, how long it may be and where it is stored is said here, once.
/// </summary>
public partial record ArticleText
{
    private const string NoTitle = "Enter a title.";
    private const string TooLong = "Use at most {1} characters.";

    [Required(ErrorMessage = NoTitle)]
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

    [StringLength(TextLimits.Title, ErrorMessage = TooLong), PlainText]
    public string? SearchTitle { get; set; }

    [StringLength(TextLimits.Excerpt, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? SearchDescription { get; set; }

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
            yield return (nameof(Language), "“{0}” is not a language code. Examples: en, de, ur, pt-BR.");
        }

        if (CanonicalUrl?.Trim() is { Length: > 0 } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return (nameof(CanonicalUrl), "The canonical URL must be complete, starting with https:// or http://.");
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
