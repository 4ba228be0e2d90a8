using System.Text;
using Blog.Content.Tokens;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>
/// The full-text index as a tsvector column of PostgreSQL. Its tokens are our own: no text
/// search configuration, dictionary or parser of the server's is used.
/// </summary>
internal sealed class PostgresSearchIndex(BlogDbContext db) : ISearchIndex
{
    public async Task PutAsync(long article, SearchDocument document, CancellationToken ct)
    {
        var vector = Vector(document);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ArticleSearch" ("ArticleId", "Vector") VALUES ({article}, {vector}::tsvector)
            ON CONFLICT ("ArticleId") DO UPDATE SET "Vector" = excluded."Vector"
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "IndexedArticles" ("ArticleId", "Version") VALUES ({article}, {SearchTokens.Version})
            ON CONFLICT ("ArticleId") DO UPDATE SET "Version" = excluded."Version"
            """, ct);
    }

    public async Task RemoveAsync(long article, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "ArticleSearch" WHERE "ArticleId" = {article}""", ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "IndexedArticles" WHERE "ArticleId" = {article}""", ct);
    }

    public Task HoldAsync(IReadOnlyCollection<long> articles, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""SELECT 1 FROM "Articles" WHERE "Id" = ANY({articles.ToArray()}) ORDER BY "Id" FOR SHARE""", ct);

    public async Task ClearAsync(CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "ArticleSearch" """, ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "IndexedArticles" """, ct);
    }

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, SearchFilter filter, CancellationToken ct)
    {
        if (query.Terms.Count == 0)
        {
            return [];
        }

        var values = new List<object> { Query(query, ""), Query(query, "A") };
        var filtered = FilterSql.Of(filter, "\"ArticleId\"", values);
        // The SQL text holds only constants; all values are parameters.
        var sql = $$"""
            WITH found AS (
                (SELECT "ArticleId" FROM "ArticleSearch" WHERE "Vector" @@ {0}::tsquery{{filtered}} ORDER BY "ArticleId" DESC LIMIT {{ISearchIndex.MaxHits}})
                UNION
                (SELECT "ArticleId" FROM "ArticleSearch" WHERE "Vector" @@ {1}::tsquery{{filtered}} ORDER BY "ArticleId" DESC LIMIT {{ISearchIndex.MaxTitled}}))
            SELECT s."ArticleId" AS "Id", ts_rank_cd(ARRAY[0.08, 0.25, 0.5, 1.0]::real[], s."Vector", {0}::tsquery, 1)::float8 AS "Score"
            FROM "ArticleSearch" s JOIN found ON found."ArticleId" = s."ArticleId" ORDER BY 2 DESC, 1 DESC
            """;
        return await db.Database.SqlQueryRaw<SearchHit>(sql, [.. values]).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<long>> FindAnyAsync(IReadOnlyList<string> tokens, CancellationToken ct)
    {
        var found = new List<long>();
        foreach (var token in tokens)
        {
            var (anywhere, named) = ($"'{token}'", $"'{token}':AB");
            found.AddRange(await db.Database.SqlQuery<long>($"""
                SELECT "ArticleId" AS "Value" FROM (
                    SELECT "ArticleId", "Vector" FROM "ArticleSearch" WHERE "Vector" @@ {anywhere}::tsquery ORDER BY "ArticleId" DESC LIMIT {ISearchIndex.MaxAlike}) AS newest
                WHERE "Vector" @@ {named}::tsquery LIMIT {ISearchIndex.MostAlike}
                """).ToListAsync(ct));
        }

        return ISearchIndex.MostNamed(found);
    }

    private static string Vector(SearchDocument document)
    {
        var vector = new StringBuilder();
        var place = 0;
        var weighed = new[] { (document.Title, 'A'), (document.Keywords, 'B'), (document.Verdict, 'C'), (document.Body, 'D') };
        foreach (var (tokens, weight) in weighed)
        {
            foreach (var token in tokens)
            {
                // PostgreSQL clamps positions in a tsvector to 16,383.
                vector.Append('\'').Append(token).Append("':").Append(++place).Append(weight).Append(' ');
            }

            // A gap of positions, so that no phrase matches across the end of a field.
            place += 2;
        }

        return vector.ToString();
    }

    // No token holds a quotation mark or a backslash.
    private static string Query(SearchQuery query, string weight) =>
        string.Join(" & ", query.Terms.Select(term => "(" + string.Join(" <-> ", term.Tokens.Select((token, at) =>
        {
            var mark = (term.IsPrefix && at == term.Tokens.Count - 1 ? "*" : "") + weight;
            return $"'{token}'{(mark.Length > 0 ? ":" + mark : "")}";
        })) + ")"));
}
