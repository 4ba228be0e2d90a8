using System.Globalization;

namespace Blog.Content.Related;

/// <summary>
/// Writes the SQL that finds candidates for related articles: for each tag and the category, the
/// nearest in publication time. Each part of the UNION reads one index.
/// </summary>
internal static class NearestSql
{
    /// <summary>So many before it and so many after it, of each tag and of the category.</summary>
    private const int Near = 15;

    // 2 is ArticleStatus.Published. SQLite takes a limit only within a subquery.
    private const string Tag =
        """SELECT "ArticleId" AS "Id", 3 AS "Weight" FROM "ArticleTags" WHERE "TagId" = {0} AND "PublishedAt" IS NOT NULL AND "PublishedAt" {1}""";
    private const string Category =
        """SELECT "Id", 2 AS "Weight" FROM "Articles" WHERE "CategoryId" = {0} AND "Status" = 2 AND "PublishedAt" {1}""";
    private static readonly string[] Sides = ["""<= {1} ORDER BY "PublishedAt" DESC""", """> {1} ORDER BY "PublishedAt" """];

    /// <param name="tags">The article's.</param>
    /// <param name="category">Null without one.</param>
    /// <param name="values">Holds the article's publication time at place 1; gets the ids.</param>
    public static string Of(IReadOnlyList<long> tags, long? category, List<object> values) => string.Join(" UNION ALL ",
        tags.Select(tag => (Tag, tag))
            .Concat(category is { } id ? [(Category, id)] : [])
            .SelectMany(list => Parts(list.Item1, list.Item2, values)));

    private static IEnumerable<string> Parts(string sql, long id, List<object> values)
    {
        values.Add(id);
        var place = $"{{{values.Count - 1}}}";
        return Sides.Select((side, at) => string.Create(CultureInfo.InvariantCulture,
            $"SELECT * FROM ({string.Format(CultureInfo.InvariantCulture, sql, place, side)} LIMIT {Near}) AS "
                + $"\"S{values.Count}_{at}\""));
    }
}
