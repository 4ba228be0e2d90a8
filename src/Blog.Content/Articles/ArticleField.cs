namespace Blog.Content.Articles;

/// <summary>One text field of an article, for all that treat each field alike: form, conflict, import, columns.</summary>
/// <param name="Name">Of its property, in forms and in the database.</param>
/// <param name="Label">English text, the key of its translation.</param>
/// <param name="Max">The most characters (UTF-16).</param>
public sealed record ArticleField(string Name, string Label, int Max)
{
    public ArticleFieldKind Kind { get; init; }

    /// <summary>As somebody brought it; null for nothing.</summary>
    public required Func<ArticleText, string?> Typed { get; init; }

    /// <summary>Brings it.</summary>
    public required Action<ArticleText, string> Type { get; init; }

    /// <summary>As an article has it.</summary>
    public required Func<Article, string> Stored { get; init; }

    /// <summary>Gives it to an article, clean and within its length.</summary>
    public required Action<Article, string> Store { get; init; }

    /// <summary>What an import's report calls it.</summary>
    public string ImportWord { get => field ?? Label.ToLowerInvariant(); init; }

    /// <summary>
    /// As it is stored of what a person typed. A browser sends line ends as CR LF; the stored text has what was typed.
    /// </summary>
    public string Clean(string? typed)
    {
        var text = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        return Kind == ArticleFieldKind.Whole ? text : text.Trim();
    }
}

/// <summary>What a field holds.</summary>
public enum ArticleFieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>A few lines of plain text.</summary>
    Lines,

    /// <summary>Markdown of several lines.</summary>
    Markdown,

    /// <summary>Markdown that is kept to the last space.</summary>
    Whole,
}
