using Blog.Content.Tokens;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>The full-text index in SQLite's FTS5, as a contentless table: the texts are not stored twice.</summary>
/// <remarks>
/// bm25 reads the words of each match. So the newest <see cref="ISearchIndex.MaxHits"/> are found first, which costs next to
/// nothing as they are read in order, and only they are ranked (measured at 97,000 matches: 8 ms instead of 250). Words that
/// stand nearly everywhere have no weight in bm25, yet it counts each of them: there, titles go first, then the newest.
/// </remarks>
internal sealed class SqliteSearchIndex(BlogDbContext db) : ISearchIndex
{
    // FTS5's tokenizer "ascii" takes all non-ASCII characters for letters: SearchTokens has cut the text into tokens before.
    private const string Create = """
        CREATE VIRTUAL TABLE "ArticleSearch" USING fts5("Title", "Keywords", "Verdict", "Body",
            content='', contentless_delete=1, tokenize="ascii tokenchars '#+'", prefix='2 3')
        """;

    /// <summary>From so many matches on, a query's words count as common, and its results are not ranked by bm25.</summary>
    private const int Everywhere = 10_000;

    private const string Rank = """bm25("ArticleSearch", 12.0, 6.0, 3.0, 1.0)""";

    public async Task PutAsync(long article, SearchDocument document, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT OR REPLACE INTO "ArticleSearch" (rowid, "Title", "Keywords", "Verdict", "Body")
            VALUES ({article}, {Text(document.Title)}, {Text(document.Keywords)}, {Text(document.Verdict)}, {Text(document.Body)})
            """, ct);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT OR REPLACE INTO "IndexedArticles" ("ArticleId", "Version") VALUES ({article}, {SearchTokens.Version})""",
            ct);
    }

    public async Task RemoveAsync(long article, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "ArticleSearch" WHERE rowid = {article}""", ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "IndexedArticles" WHERE "ArticleId" = {article}""", ct);
    }

    // A write transaction of SQLite locks the whole database already.
    public Task HoldAsync(IReadOnlyCollection<long> articles, CancellationToken ct) => Task.CompletedTask;

    public async Task ClearAsync(CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "ArticleSearch" """, ct);
        await db.Database.ExecuteSqlRawAsync(Create, ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "IndexedArticles" """, ct);
    }

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, SearchFilter filter, CancellationToken ct)
    {
        if (query.Terms.Count == 0)
        {
            return [];
        }

        var match = string.Join(" AND ", query.Terms.Select(Phrase));
        var newest = await NewestAsync(match, ISearchIndex.MaxHits, filter, ct);
        if (newest.Count == 0)
        {
            return [];
        }

        if (newest.Count < ISearchIndex.MaxHits)
        {
            return await RankedAsync(match, newest[^1], filter, ct);
        }

        var titled = await NewestAsync($"{{Title}} : ({match})", ISearchIndex.MaxTitled, filter, ct);
        var others = await NewestAsync(match, 1, filter, ct, Everywhere) is []
            ? [.. (await RankedAsync(match, newest[^1], filter, ct)).Select(h => h.Id)]
            : newest;
        return [.. titled.Concat(others).Distinct().Select((id, at) => new SearchHit { Id = id, Score = -at })];
    }

    public async Task<IReadOnlyList<long>> FindAnyAsync(IReadOnlyList<string> tokens, CancellationToken ct)
    {
        var found = new List<long>();
        foreach (var token in tokens)
        {
            var (anywhere, named) = ($"\"{token}\"", $"{{Title Keywords}} : \"{token}\"");
            found.AddRange(await db.Database.SqlQuery<long>($"""
                SELECT rowid AS "Value" FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {named} AND rowid >= COALESCE(
                    (SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {anywhere} ORDER BY rowid DESC LIMIT 1 OFFSET {ISearchIndex.MaxAlike}), 0)
                ORDER BY rowid DESC LIMIT {ISearchIndex.MostAlike}
                """).ToListAsync(ct));
        }

        return ISearchIndex.MostNamed(found);
    }

    private Task<List<long>> NewestAsync(string match, int most, SearchFilter filter, CancellationToken ct, int after = 0)
    {
        var values = new List<object> { match };
        // The SQL text holds only constants; all values are parameters. The unary plus keeps SQLite from asking the full-text
        // index once for each article of the filter.
        var sql = $$"""
            SELECT rowid AS "Value" FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {0}{{FilterSql.Of(filter, "+rowid", values)}}
            ORDER BY rowid DESC LIMIT {{most}} OFFSET {{after}}
            """;
        return db.Database.SqlQueryRaw<long>(sql, [.. values]).ToListAsync(ct);
    }

    private Task<List<SearchHit>> RankedAsync(string match, long oldest, SearchFilter filter, CancellationToken ct)
    {
        var values = new List<object> { match, oldest };
        var sql = $$"""
            SELECT rowid AS "Id", -{{Rank}} AS "Score" FROM "ArticleSearch"
            WHERE "ArticleSearch" MATCH {0} AND rowid >= {1}{{FilterSql.Of(filter, "+rowid", values)}} ORDER BY 2 DESC, 1 DESC
            """;
        return db.Database.SqlQueryRaw<SearchHit>(sql, [.. values]).ToListAsync(ct);
    }

    private static string Text(IReadOnlyList<string> tokens) => string.Join(' ', tokens);

    // In quotes, FTS5 never reads a token as an operator; no token holds a quotation mark.
    private static string Phrase(SearchTerm term) => $"\"{string.Join(' ', term.Tokens)}\"{(term.IsPrefix ? " *" : "")}";
}
