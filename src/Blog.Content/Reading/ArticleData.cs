using System.Text.Json.Nodes;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Core.Texts;

namespace Blog.Content.Reading;

/// <summary>
/// Writes an article's structured data (JSON-LD, schema.org BlogPosting) for search engines, with all that Google's "Article
/// structured data" requires and recommends.
/// </summary>
public static class ArticleData
{
    /// <summary>The article as a BlogPosting, with its author and its publisher.</summary>
    public static JsonObject Of(ArticleRow article, SharedPicture? share, SiteSettings site) => LinkedData.Node("BlogPosting",
        ("headline", article.FoundTitle),
        ("description", article.SearchDescription),
        ("url", site.Address(article.CanonicalUrl.Length > 0 ? article.CanonicalUrl : "/" + article.Slug)),
        ("image", site.Address(share?.Src)),
        ("datePublished", article.PublishedAt?.Stamp()),
        ("dateModified", (article.UpdatedAt ?? article.PublishedAt)?.Stamp()),
        ("inLanguage", article.Language.Length > 0 ? article.Language : site.Language),
        ("author", AuthorData.Of(article.AuthorName, article.AuthorSlug, site)),
        ("publisher", LinkedData.Publisher(site)));

    /// <summary>When it was published and changed, and where it is filed, for those who share it (Open Graph, article).</summary>
    public static IEnumerable<KeyValuePair<string, string>> Properties(ArticleRow article, IEnumerable<PageLink> tags)
    {
        (string Name, string? Content)[] its =
        [
            ("published_time", article.PublishedAt?.Stamp()), ("modified_time", article.UpdatedAt?.Stamp()),
            ("section", article.CategoryName), .. tags.Select(t => ("tag", (string?)t.Text)),
        ];
        return its.Where(p => p.Content is not null).Select(p => KeyValuePair.Create("article:" + p.Name, p.Content!));
    }

    /// <summary>The breadcrumb trail: the article's category where it has one, then the article.</summary>
    public static IReadOnlyList<Crumb> Trail(ArticleRow article)
    {
        var last = new Crumb(article.Title, "/" + article.Slug);
        return article is { CategorySlug: { } slug, CategoryName: { } name }
            ? [new(name, "/" + Category.PathOf(slug)), last]
            : [last];
    }
}
