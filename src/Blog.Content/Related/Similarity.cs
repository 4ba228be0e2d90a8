using Blog.Content.Tokens;

namespace Blog.Content.Related;

/// <summary>The similarity score of two articles; symmetric.</summary>
public static class Similarity
{
    private const int Tag = 30;
    private const int Category = 20;
    private const int Word = 10;
    private const int MostWords = 6;

    /// <summary>
    /// Shorter words are ignored, as they say little of a subject. Bigrams of scripts without spaces always count.
    /// </summary>
    private const int ShortestWord = 4;

    /// <summary>
    /// 30 for each tag that they share, 20 for the same category, 10 for each
    /// word of title and keywords, at most 60; 0 across languages.
    /// </summary>
    public static int Of(ArticleProfile one, ArticleProfile other, int sharedTags) => one.Language != other.Language ? 0
        : (sharedTags * Tag) + (one.CategoryId is not null && one.CategoryId == other.CategoryId ? Category : 0)
            + (Math.Min(MostWords, one.Words.Intersect(other.Words).Count()) * Word);

    /// <summary>The words of title and keywords that are compared.</summary>
    public static IReadOnlySet<string> Words(string title, string keywords) =>
        SearchTokens.Of($"{title}\n{keywords}")
            .Where(t => t.IsPair || t.Text.Length >= ShortestWord)
            .Select(t => t.Text)
            .ToHashSet(StringComparer.Ordinal);
}

/// <summary>What of an article is compared.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CategoryId">Null without one.</param>
/// <param name="Language">BCP 47, never empty.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Words">Of title and keywords.</param>
public sealed record ArticleProfile(long Id, long? CategoryId, string Language, DateTime PublishedAt, IReadOnlySet<string> Words);
