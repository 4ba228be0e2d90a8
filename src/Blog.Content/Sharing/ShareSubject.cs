using Blog.Content.Articles;

namespace Blog.Content.Sharing;

/// <summary>Whose share picture it is: a kind of page, as <c>PageSubject</c> names it, and its number.</summary>
public readonly record struct ShareSubject(string Kind, long Id)
{
    public const string Article = Articles.Article.TargetType;
    public const string Category = "category";
    public const string Tag = "tag";
    public const string Author = "author";
    public const string Page = Pages.StaticPage.TargetType;

    /// <summary>The site as a whole, for the home page and all that has no picture of its own.</summary>
    public static ShareSubject Site { get; } = new("site", 1);

    /// <summary>The kinds whose pictures are drawn only once somebody has asked for them, and only so many of them.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Site.Kind, Category, Tag, Author, Page];

    public bool IsArticle => Kind == Article;

    /// <summary>The cache tag of the pages that link to the picture, which is drawn after them.</summary>
    public string CacheTag => IsArticle ? ArticleCacheTags.Share(Id) : $"share:{Kind}:{Id}";
}
