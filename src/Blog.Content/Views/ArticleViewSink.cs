using System.Globalization;
using System.Text;
using Blog.Core.Counting;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Views;

/// <summary>Adds what was counted to the rows of each article and of the whole blog.</summary>
public sealed class ArticleViewSink : IServeSink
{
    public const string KeyPrefix = "article:";

    // Seven parameters each: far below what either database takes in one command.
    private const int Batch = 500;

    private const string Totals = "\"Views\", \"Readers\", \"Crawlers\", \"LinkPreviews\", \"Prefetches\", \"Staff\"";

    public string Prefix => KeyPrefix;

    public bool WantsReaders => true;

    public async Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct)
    {
        var articles = batch.Serves.Select(serve => (Id: IdOf(serve), Serve: serve))
            .Where(a => a.Id is not null)
            .OrderBy(a => a.Id)
            .ToList();
        foreach (var chunk in articles.Chunk(Batch))
        {
            await AddAsync(db, batch.Day, chunk, ct);
        }

        await AddToBlogAsync(db, batch, ct);
    }

    // The statement skips articles that were deleted since; their foreign key would fail the batch.
    private static Task<int> AddAsync(
        BlogDbContext db, DateOnly day, (long? Id, ServeIncrement Serve)[] articles, CancellationToken ct)
    {
        var values = new List<object> { day };
        var rows = new StringBuilder();
        foreach (var (id, serve) in articles)
        {
            rows.Append(rows.Length == 0 ? "(" : ", (");
            AddRow(rows, values, id!.Value, serve.Views, serve.NewReaders, serve.Crawlers, serve.LinkPreviews, serve.Prefetches,
                serve.Staff);
            rows.Append(')');
        }

        var sql = $"""
            INSERT INTO "ArticleViews" ("ArticleId", "Day", {Totals})
            SELECT n.column1, {Place(0)}, n.column2, n.column3, n.column4, n.column5, n.column6, n.column7 FROM (VALUES {rows}) AS n
            WHERE EXISTS (SELECT 1 FROM "Articles" AS a WHERE a."Id" = n.column1)
            ON CONFLICT ("ArticleId", "Day") DO UPDATE SET {Sums("ArticleViews")}
            """;
        return db.Database.ExecuteSqlRawAsync(sql, values, ct);
    }

    private static Task<int> AddToBlogAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct)
    {
        var values = new List<object> { batch.Day };
        var row = new StringBuilder();
        var all = batch.Serves;
        AddRow(
            row, values, all.Sum(s => s.Views), batch.NewReaders, all.Sum(s => s.Crawlers), all.Sum(s => s.LinkPreviews),
            all.Sum(s => s.Prefetches), all.Sum(s => s.Staff));
        var sql = $"""
            INSERT INTO "BlogViews" ("Day", {Totals}) VALUES ({Place(0)}, {row})
            ON CONFLICT ("Day") DO UPDATE SET {Sums("BlogViews")}
            """;
        return db.Database.ExecuteSqlRawAsync(sql, values, ct);
    }

    private static void AddRow(StringBuilder sql, List<object> values, params ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
        {
            sql.Append(sql.Length == 0 || sql[^1] == '(' ? "" : ", ").Append(Place(values.Count));
            values.Add(number);
        }
    }

    // EF's placeholder for a parameter.
    private static string Place(int parameter) => string.Create(CultureInfo.InvariantCulture, $"{{{parameter}}}");

    private static string Sums(string table) =>
        string.Join(", ", Totals.Split(", ").Select(column => $"{column} = \"{table}\".{column} + excluded.{column}"));

    private static long? IdOf(ServeIncrement serve) =>
        long.TryParse(serve.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
