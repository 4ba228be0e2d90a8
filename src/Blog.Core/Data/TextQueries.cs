using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Blog.Core.Data;

/// <summary>
/// Finds rows by a piece of text, whatever its case, on both databases: the one place that builds a LIKE.
/// </summary>
public static class TextQueries
{
    private const string EscapeSign = "\\";

    /// <summary>The rows of which a column holds the text; it is looked for as it is, its wildcards too.</summary>
    public static IQueryable<TRow> Containing<TRow>(
        this IQueryable<TRow> rows, BlogDbContext db, string text, params Expression<Func<TRow, string>>[] columns) =>
        rows.Containing(db, [.. columns.Select(column => (column, text))]);

    /// <summary>The rows of which a column holds the text that is looked for in it.</summary>
    public static IQueryable<TRow> Containing<TRow>(
        this IQueryable<TRow> rows, BlogDbContext db, params (Expression<Func<TRow, string>> Column, string Text)[] sought)
    {
        var isSqlite = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        var row = Expression.Parameter(typeof(TRow), "row");
        var tests =
            from each in sought
            let value = ReplacingExpressionVisitor.Replace(each.Column.Parameters[0], row, each.Column.Body)
            from spelling in isSqlite ? Spellings(each.Text) : [each.Text.ToLowerInvariant()]
            select Test(value, $"%{Literal(spelling)}%", isSqlite);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(tests.Aggregate(Expression.OrElse), row));
    }

    // SQLite's LIKE looks past the case of ASCII letters by itself, and lower() would make a scan of all titles four times as
    // slow. PostgreSQL's LIKE looks past no case, but its lower() knows all letters.
    private static Expression Test(Expression value, string pattern, bool isSqlite)
    {
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL's lower()
        Expression<Func<string, bool>> like = isSqlite
            ? text => EF.Functions.Like(text, pattern, EscapeSign)
            : text => EF.Functions.Like(text.ToLower(), pattern, EscapeSign);
#pragma warning restore CA1304, CA1311, CA1862
        return ReplacingExpressionVisitor.Replace(like.Parameters[0], value, like.Body);
    }

    // Of other letters SQLite knows no other case, so the spellings that people use are looked for.
    private static IEnumerable<string> Spellings(string text)
    {
        var lower = text.ToLowerInvariant();
        return Ascii.IsValid(text) ? [text] : new[] { text, lower, text.ToUpperInvariant(), Capitalized(lower) }.Distinct();
    }

    private static string Capitalized(string lower)
    {
        var letters = lower.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || !char.IsLetterOrDigit(letters[i - 1]) ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new(letters);
    }

    private static string Literal(string text) => text
        .Replace(EscapeSign, EscapeSign + EscapeSign, StringComparison.Ordinal)
        .Replace("%", EscapeSign + "%", StringComparison.Ordinal)
        .Replace("_", EscapeSign + "_", StringComparison.Ordinal);
}
