namespace Blog.Content.Articles;

/// <summary>
/// A row of a list ordered by publication time and id. The time may come from the articles or from a joining table.
/// </summary>
public sealed class ListRow
{
    public DateTime? PublishedAt { get; init; }

    public long Id { get; init; }

    public Article Article { get; init; } = null!;
}
