using System.Globalization;
using System.Text;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Counting;

/// <summary>
/// Upserts counts into daily rows in few statements; the same SQL on both databases (INSERT … ON CONFLICT DO UPDATE).
/// </summary>
internal static class DailyRows
{
    // Eighteen parameters each: far below what either database takes in one command.
    private const int Batch = 400;

    /// <summary>Adds to the rows of these keys, or makes them.</summary>
    /// <param name="db">The context, within the flush's transaction.</param>
    /// <param name="table">Table, keys and columns are names of ours, never typed ones.</param>
    /// <param name="keys">Columns of the primary key.</param>
    /// <param name="columns">Columns that are added to.</param>
    /// <param name="rows">Each key once, in a stable order, so that two flushes never wait for each other.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task AddAsync(
        BlogDbContext db, string table, string[] keys, string[] columns, IEnumerable<DailyRow> rows, CancellationToken ct)
    {
        foreach (var chunk in rows.Chunk(Batch))
        {
            var values = new List<object>();
            var places = chunk.Select(row =>
                $"({string.Join(", ", row.Keys.Concat(row.Counts.Cast<object>()).Select(value => Place(values, value)))})")
                .ToList();
            var sql = new StringBuilder("INSERT INTO ").Append(Quoted(table))
                .Append(" (")
                .AppendJoin(", ", keys.Concat(columns).Select(Quoted))
                .Append(") VALUES ")
                .AppendJoin(", ", places)
                .Append(" ON CONFLICT (")
                .AppendJoin(", ", keys.Select(Quoted))
                .Append(") DO UPDATE SET ")
                .AppendJoin(", ", columns.Select(c => $"{Quoted(c)} = {Quoted(table)}.{Quoted(c)} + excluded.{Quoted(c)}"));
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, ct);
        }
    }

    private static string Quoted(string name) => $"\"{name}\"";

    // EF's placeholder for a parameter.
    private static string Place(List<object> values, object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{values.Count - 1}}}");
    }
}

/// <summary>One row's key and what is added to its columns.</summary>
internal sealed record DailyRow(object[] Keys, long[] Counts);
