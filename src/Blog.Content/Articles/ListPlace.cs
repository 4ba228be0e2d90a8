namespace Blog.Content.Articles;

/// <summary>
/// An article in a list that is ordered by time and id; the order may come from another table than the article's own.
/// </summary>
public sealed class ListPlace
{
    public DateTime? PublishedAt { get; init; }

    public long Id { get; init; }

    public Article Article { get; init; } = null!;
}
