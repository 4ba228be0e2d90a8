using Blog.Content.Articles;

namespace Blog.Content.Tags;

/// <summary>
/// That an article has a tag, and since when readers find it there, so that a tag's list reads one index in order.
/// </summary>
public sealed class ArticleTag
{
    public long TagId { get; private set; }

    public long ArticleId { get; private set; }

    public Article? Article { get; private set; }

    /// <summary>The article's publication time; null while readers may not see it.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Takes over when readers see the article.</summary>
    public void Follow(Article article) => PublishedAt = article.Status == ArticleStatus.Published ? article.PublishedAt : null;
}
