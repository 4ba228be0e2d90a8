using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Permalinks;

namespace Blog.Content.Articles.Admin;

/// <summary>All that an author types of an article, as typed.</summary>
public sealed class ArticleForm : IEditForm
{
    private const string TooLong = "This is too long: {1} characters at most.";

    /// <summary>The version that the author began with.</summary>
    public long Version { get; set; }

    [Required(ErrorMessage = "An article needs a title.")]
    [StringLength(TextLimits.Title, ErrorMessage = TooLong), PlainText]
    public string? Title { get; set; }

    [StringLength(TextLimits.Subtitle, ErrorMessage = TooLong), PlainText]
    public string? Subtitle { get; set; }

    [PlainText(lines: true)]
    public string? Body { get; set; }

    [StringLength(Permalink.MaxPath, ErrorMessage = TooLong), PlainText]
    public string? Slug { get; set; }

    public string? CategoryId { get; set; }

    /// <summary>Names, separated by commas or line breaks.</summary>
    [StringLength(TextLimits.Tags * (Tag.MaxName + 2), ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Tags { get; set; }

    public string? AuthorId { get; set; }

    [StringLength(TextLimits.Excerpt, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Excerpt { get; set; }

    [StringLength(TextLimits.Keywords, ErrorMessage = TooLong), PlainText]
    public string? Keywords { get; set; }

    public string? HeroId { get; set; }

    [StringLength(TextLimits.Alt, ErrorMessage = TooLong), PlainText]
    public string? HeroAlt { get; set; }

    [StringLength(TextLimits.Verdict, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Verdict { get; set; }

    [StringLength(TextLimits.Label, ErrorMessage = TooLong), PlainText]
    public string? VerdictLabel { get; set; }

    /// <summary>The address or slug of a published article.</summary>
    [StringLength(TextLimits.Url, ErrorMessage = TooLong), PlainText]
    public string? ContinueReading { get; set; }

    [StringLength(TextLimits.Excerpt, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? ContinueReadingTeaser { get; set; }

    [StringLength(TextLimits.Label, ErrorMessage = TooLong), PlainText]
    public string? Series { get; set; }

    [RegularExpression(@"\s*[1-9][0-9]{0,3}\s*", ErrorMessage = "The place is a whole number from 1 to 9999.")]
    public string? SeriesPlace { get; set; }

    [StringLength(TextLimits.Language, ErrorMessage = TooLong), PlainText]
    public string? Language { get; set; }

    /// <summary>
    /// The address, slug or title of the article that this one says the same as in another language; empty for none.
    /// </summary>
    [StringLength(TextLimits.Url, ErrorMessage = TooLong), PlainText]
    public string? TranslationOf { get; set; }

    /// <summary>What stood in that field when the form was opened.</summary>
    [StringLength(TextLimits.Url, ErrorMessage = TooLong)]
    public string? TranslationOfBefore { get; set; }

    [EnumName(typeof(TextDirection), ErrorMessage = "Choose one of the directions.")]
    public string? Direction { get; set; }

    [StringLength(TextLimits.Url, ErrorMessage = TooLong), PlainText]
    public string? CanonicalUrl { get; set; }

    public bool NoIndex { get; set; }

    public bool Featured { get; set; }

    /// <summary>The time to publish at, in the site's zone.</summary>
    public string? PublishAt { get; set; }

    /// <summary>What to do once it is saved: publish, schedule, unpublish, or nothing more.</summary>
    public string? Then { get; set; }

    /// <summary>The form of a stored article; its tags and its pick must be loaded.</summary>
    public static ArticleForm Of(Article article) => new()
    {
        Version = article.Version,
        Title = article.Title,
        Subtitle = article.Subtitle,
        Body = article.Body,
        Slug = article.Slug,
        CategoryId = Number(article.CategoryId),
        Tags = string.Join(", ", article.Tags.Select(t => t.Name)),
        AuthorId = Number(article.AuthorId),
        Excerpt = article.Excerpt,
        Keywords = article.Keywords,
        HeroId = Number(article.HeroId),
        HeroAlt = article.HeroAlt,
        Verdict = article.Verdict,
        VerdictLabel = article.VerdictLabel,
        ContinueReading = article.ContinueReading?.Slug,
        ContinueReadingTeaser = article.ContinueReadingTeaser,
        Series = article.Series,
        SeriesPlace = Number(article.SeriesPlace),
        Language = article.Language,
        Direction = article.Direction.ToString(),
        CanonicalUrl = article.CanonicalUrl,
        NoIndex = article.NoIndex,
        Featured = article.Featured,
    };

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
