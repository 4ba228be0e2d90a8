using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>
/// The index of what readers can find, in the same database: derived data that can be made anew at any time. It is written on
/// the context's own connection, within the transaction that it has open.
/// </summary>
public interface ISearchIndex
{
    /// <summary>So many of the newest matches are ranked; a common word would have the whole blog ranked otherwise.</summary>
    public const int MaxHits = 1000;

    /// <summary>Where there are more, so many that hold all words in the title are looked for at any time.</summary>
    public const int MaxTitled = 100;

    /// <summary>Puts an article's words in the place of those that it had.</summary>
    Task PutAsync(long article, SearchDocument document, CancellationToken ct);

    Task RemoveAsync(long article, CancellationToken ct);

    /// <summary>Keeps others from saving these articles until the transaction ends.</summary>
    Task HoldAsync(IReadOnlyCollection<long> articles, CancellationToken ct);

    /// <summary>Empties it, even where it was damaged.</summary>
    Task ClearAsync(CancellationToken ct);

    /// <summary>The best matches first.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, SearchFilter filter, CancellationToken ct);

    /// <summary>Of each token so many of the newest articles are looked at, and this many of them told.</summary>
    public const int MaxAlike = 1000, MostAlike = 25;

    /// <summary>
    /// Articles with any of these tokens in title or keywords, of each the newest; those with several come first.
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

/// <summary>One match; a higher score is a better one.</summary>
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
