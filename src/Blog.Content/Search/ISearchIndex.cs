using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>
/// The full-text index of published articles, in the blog's own database (FTS5 or tsvector). Derived data: it can be rebuilt at
/// any time. It is written on the context's connection, within its open transaction.
/// </summary>
public interface ISearchIndex
{
    /// <summary>
    /// The most matches that are ranked, newest first. Without this limit, a common word would have the whole blog ranked.
    /// </summary>
    public const int MaxHits = 1000;

    /// <summary>
    /// With more than <see cref="MaxHits"/> matches, so many matches of any age are added whose title holds all words.
    /// </summary>
    public const int MaxTitled = 100;

    /// <summary>Replaces an article's entry in the index.</summary>
    Task PutAsync(long article, SearchDocument document, CancellationToken ct);

    Task RemoveAsync(long article, CancellationToken ct);

    /// <summary>Locks the rows of these articles until the transaction ends, so that no save changes them meanwhile.</summary>
    Task HoldAsync(IReadOnlyCollection<long> articles, CancellationToken ct);

    /// <summary>Empties it, even where it was damaged.</summary>
    Task ClearAsync(CancellationToken ct);

    /// <summary>The best matches first.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, SearchFilter filter, CancellationToken ct);

    /// <summary>The most articles that are looked at for each token (the newest), and the most that are returned.</summary>
    public const int MaxAlike = 1000, MostAlike = 25;

    /// <summary>
    /// Finds similar articles: those with any of these tokens in title or keywords, the most tokens first, then the newest.
    /// </summary>
    /// <param name="tokens">As <see cref="SearchTokens"/> cuts them.</param>
    /// <param name="ct">Stops the search.</param>
    /// <remarks>
    /// Not ranked: bm25 and ts_rank go through all matches of words that stand nearly everywhere (measured: 1.5 s).
    /// </remarks>
    Task<IReadOnlyList<long>> FindAnyAsync(IReadOnlyList<string> tokens, CancellationToken ct);

    /// <summary>The ids that were found most often.</summary>
    internal static IReadOnlyList<long> MostNamed(IEnumerable<long> found) =>
        [.. found.CountBy(id => id)
            .OrderByDescending(c => c.Value)
            .ThenByDescending(c => c.Key)
            .Take(MostAlike)
            .Select(c => c.Key)];
}

/// <summary>A match and its rank; a higher score is better.</summary>
public sealed class SearchHit
{
    public long Id { get; init; }

    public double Score { get; init; }
}

/// <summary>Which articles may be found; null for all.</summary>
/// <param name="CategoryId">Filed under it.</param>
/// <param name="TagId">Having it.</param>
/// <param name="From">Published at that time (UTC) or later; together with <paramref name="Until"/>.</param>
/// <param name="Until">Published before it.</param>
public sealed record SearchFilter(long? CategoryId = null, long? TagId = null, DateTime? From = null, DateTime? Until = null);

/// <summary>Chooses the index of a context's database.</summary>
public static class SearchIndex
{
    extension(BlogDbContext db)
    {
        public ISearchIndex Search =>
            db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
                ? new SqliteSearchIndex(db)
                : new PostgresSearchIndex(db);
    }
}
