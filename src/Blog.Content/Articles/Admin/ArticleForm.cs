using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Permalinks;

namespace Blog.Content.Articles.Admin;

/// <summary>All that an author types of an article, as typed.</summary>
public sealed record ArticleForm : ArticleText, IEditForm
{
    private const string TooLong = "Use at most {1} characters.";

    /// <summary>The version that the author began with.</summary>
    public long Version { get; set; }

    [StringLength(Permalink.MaxPath, ErrorMessage = TooLong), PlainText]
    public string? Slug { get; set; }

    /// <summary>The slug of which the author was told that readers know it as another text's former address.</summary>
    [StringLength(Permalink.MaxPath, ErrorMessage = TooLong)]
    public string? TakesAddress { get; set; }

    public string? CategoryId { get; set; }

    /// <summary>Names, separated by commas or line breaks.</summary>
    [StringLength(TextLimits.Tags * (Tag.MaxName + 2), ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Tags { get; set; }

    /// <summary>
    /// The tags that it had when the form was opened, a line each: id, space, name. A renamed one stays the same tag.
    /// </summary>
    [StringLength(TextLimits.Tags * (Tag.MaxName + 22), ErrorMessage = TooLong)]
    public string? TagsBefore { get; set; }

    public string? AuthorId { get; set; }

    public string? HeroId { get; set; }

    /// <summary>The address or slug of a published article.</summary>
    [StringLength(TextLimits.Url, ErrorMessage = TooLong), PlainText]
    public string? ContinueReading { get; set; }

    [RegularExpression(@"\s*[1-9][0-9]{0,3}\s*", ErrorMessage = "Enter a whole number from 1 to 9999.")]
    public string? SeriesPlace { get; set; }

    /// <summary>
    /// The address, slug or title of the article that this one says the same as in another language; empty for none.
    /// </summary>
    [StringLength(TextLimits.Url, ErrorMessage = TooLong), PlainText]
    public string? TranslationOf { get; set; }

    /// <summary>What stood in that field when the form was opened.</summary>
    [StringLength(TextLimits.Url, ErrorMessage = TooLong)]
    public string? TranslationOfBefore { get; set; }

    [EnumName(typeof(HeroCrop), ErrorMessage = "Choose how to show the image.")]
    public string? HeroCrop { get; set; }

    [EnumName(typeof(TextDirection), ErrorMessage = "Choose a text direction.")]
    public string? Direction { get; set; }

    public bool NoIndex { get; set; }

    public bool Featured { get; set; }

    /// <summary>The time to publish at, in the site's zone.</summary>
    public string? PublishAt { get; set; }

    /// <summary>What to do once it is saved: publish, schedule, unpublish, or nothing more.</summary>
    public string? Then { get; set; }

    /// <summary>The form of a stored article; its tags and its pick must be loaded.</summary>
    public static ArticleForm Of(Article article)
    {
        var form = new ArticleForm
        {
            Version = article.Version,
            Slug = article.Slug,
            CategoryId = Number(article.CategoryId),
            Tags = string.Join(", ", article.Tags.Select(t => t.Name)),
            TagsBefore = string.Join('\n', article.Tags.Select(t => $"{Number(t.Id)} {t.Name}")),
            AuthorId = Number(article.AuthorId),
            HeroId = Number(article.HeroId),
            ContinueReading = article.ContinueReading?.Slug,
            SeriesPlace = Number(article.SeriesPlace),
            HeroCrop = article.HeroCrop.ToString(),
            Direction = article.Direction.ToString(),
            NoIndex = article.NoIndex,
            Featured = article.Featured,
        };
        form.Take(article);
        return form;
    }

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
