using Blog.Content.Writing;
using Blog.Markdown.Reading;
using Blog.Media.Library;

namespace Blog.Content.Articles;

/// <summary>An article as its own page shows it.</summary>
public sealed record ArticleRow
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Slug { get; init; }

    public required string Excerpt { get; init => field = SmartPunctuation.Of(value); }

    /// <summary>Empty for the article's own title.</summary>
    public required string SearchTitle { get; init; }

    /// <summary>What search engines and those who share the page call it.</summary>
    public string FoundTitle => SearchTitle.Length > 0 ? SearchTitle : Title;

    /// <summary>Empty for the article's own summary.</summary>
    public required string SearchDescription { get; init; }

    /// <summary>How search engines and those who share the page describe it.</summary>
    public string FoundDescription => SearchDescription.Length > 0 ? SearchDescription : Excerpt;

    public required string Html { get; init; }

    public required string TocJson { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Null in the preview of a draft that was never published.</summary>
    public required DateTime? PublishedAt { get; init; }

    public required DateTime? UpdatedAt { get; init; }

    public required long? CategoryId { get; init; }

    public required string? CategoryName { get; init; }

    public required string? CategorySlug { get; init; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorSlug { get; init; }

    public required string AuthorBio { get; init; }

    public required string AuthorWebsite { get; init; }

    public required HeroPicture? AuthorPicture { get; init; }

    public required HeroPicture? Hero { get; init; }

    public required string HeroAlt { get; init; }

    public required HeroCrop HeroCrop { get; init; }

    public required string Keywords { get; init; }

    /// <summary>What stands for the hero where it is not seen: the author's words, else title and keywords.</summary>
    public string PictureAlt => HeroAlt.Length > 0 ? HeroAlt : Keywords.Length > 0 ? $"{Title} - {Keywords}" : Title;

    public required string VerdictHtml { get; init; }

    public required string VerdictLabel { get; init; }

    public required long? ContinueReadingId { get; init; }

    public required string ContinueReadingTeaser { get; init => field = SmartPunctuation.Of(value); }

    public required string Series { get; init; }

    public required int? SeriesPlace { get; init; }

    public required string CanonicalUrl { get; init; }

    public required string Language { get; init; }

    public required TextDirection Direction { get; init; }

    public required bool NoIndex { get; init; }

    public Guid? TranslationGroup { get; init; }
}
