using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Markdown;
using Blog.Media.Library;

namespace Blog.Content.Articles;

/// <summary>An article: the Markdown of its author, the HTML rendered from it, its address, status and times.</summary>
public sealed partial class Article : IVersioned, ITimestamped
{
    /// <summary>The target type of an article's permalink.</summary>
    public const string TargetType = "article";

    public long Id { get; private set; }

    public string Title
    {
        get;
        set => (field, FoldedTitle) = (value, Folding.Of(value, TextLimits.FoldedTitle));
    } = "";

    /// <summary>What the title is found by in the admin area.</summary>
    public string FoldedTitle { get; private set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>The path below the root; the permalink table guards it.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Markdown as written.</summary>
    public string Body { get; set; } = "";

    /// <summary>The author's own summary; empty for the beginning of the text.</summary>
    public string Excerpt { get; set; } = "";

    /// <summary>Comma-separated keywords for search engines and the hero's fallback text.</summary>
    public string Keywords
    {
        get;
        set => (field, FoldedKeywords) = (value, Folding.Of(value, TextLimits.FoldedKeywords));
    } = "";

    /// <summary>What the keywords are found by in the admin area.</summary>
    public string FoldedKeywords { get; private set; } = "";

    /// <summary>The title for search engines and those who share the page; empty for the article's own.</summary>
    public string SearchTitle { get; set; } = "";

    /// <summary>The summary for search engines and those who share the page; empty for the article's own.</summary>
    public string SearchDescription { get; set; } = "";

    public long? CategoryId { get; set; }

    public Category? Category { get; set; }

    public List<Tag> Tags { get; set; } = [];

    public long AuthorId { get; set; }

    public Author? Author { get; set; }

    public long? HeroId { get; set; }

    public Picture? Hero { get; set; }

    public string HeroAlt { get; set; } = "";

    public HeroCrop HeroCrop { get; set; }

    /// <summary>Markdown of the boxed verdict; empty for none.</summary>
    public string Verdict { get; set; } = "";

    public string VerdictLabel { get; set; } = "";

    /// <summary>The article to read next, as the author picked it.</summary>
    public long? ContinueReadingId { get; set; }

    public Article? ContinueReading { get; set; }

    public string ContinueReadingTeaser { get; set; } = "";

    public string Series { get; set; } = "";

    public int? SeriesPlace { get; set; }

    /// <summary>
    /// The canonical address, where this article is a copy of an original elsewhere; empty for its own address.
    /// </summary>
    public string CanonicalUrl { get; set; } = "";

    /// <summary>BCP 47 language; empty for the site's.</summary>
    public string Language { get; set; } = "";

    public TextDirection Direction { get; set; }

    /// <summary>The id that all translations of one article share; null while there is no translation.</summary>
    public Guid? TranslationGroup { get; set; }

    public bool NoIndex { get; set; }

    public bool Featured { get; set; }

    public ArticleStatus Status { get; private set; }

    /// <summary>Whether readers see it.</summary>
    public bool IsRead => Status == ArticleStatus.Published;

    /// <summary>Whether search engines are sent to it, as <see cref="ArticleQueries.Findable"/> has it.</summary>
    public bool IsFindable => IsRead && !NoIndex && CanonicalUrl.Length == 0;

    /// <summary>When it was published first, or is due; null for a draft that never was.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>When its text last changed after publication; null while it has not.</summary>
    public DateTime? UpdatedAt { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>What was rendered of body and verdict on save.</summary>
    public RenderedText Rendered { get; private set; } = new();

    public string VerdictHtml { get; private set; } = "";

    /// <summary>The author's summary, else the text's beginning.</summary>
    public string Summary => Excerpt.Length > 0 ? Excerpt : Rendered.Excerpt;

    /// <summary>Takes over what the renderer made of body and verdict.</summary>
    public void Accept(RenderedMarkdown body, RenderedMarkdown? verdict)
    {
        Rendered = RenderedText.Of(body, verdict);
        VerdictHtml = verdict?.Html ?? "";
    }
}

/// <summary>An article's publication status.</summary>
public enum ArticleStatus
{
    Draft,
    Scheduled,
    Published,
    Trashed,
}
