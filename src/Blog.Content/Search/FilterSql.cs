using System.Text;

namespace Blog.Content.Search;

/// <summary>
/// Writes the search filter (category, tag, year) as SQL conditions that read indexes only; all values are parameters.
/// </summary>
internal static class FilterSql
{
    // 2 is ArticleStatus.Published.
    private const string Category = """ AND {0} IN (SELECT "Id" FROM "Articles" WHERE "CategoryId" = {1} AND "Status" = 2)""";
    private const string Tag =
        """ AND {0} IN (SELECT "ArticleId" FROM "ArticleTags" WHERE "TagId" = {1} AND "PublishedAt" IS NOT NULL)""";
    private const string Time =
        """ AND {0} IN (SELECT "Id" FROM "Articles" WHERE "Status" = 2 AND "PublishedAt" >= {1} AND "PublishedAt" < {2})""";

    /// <param name="filter">What may be found.</param>
    /// <param name="id">How the SQL names the article's id.</param>
    /// <param name="parameters">Gets the values; the conditions name them by their place.</param>
    public static string Of(SearchFilter filter, string id, List<object> parameters)
    {
        var sql = new StringBuilder();
        string Place(object value)
        {
            parameters.Add(value);
            return $"{{{parameters.Count - 1}}}";
        }

        void Add(string condition, params object[] values) =>
            sql.Append(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, [id, .. values.Select(Place)]));

        if (filter.CategoryId is { } category)
        {
            Add(Category, category);
        }

        if (filter.TagId is { } tag)
        {
            Add(Tag, tag);
        }

        if (filter is { From: { } from, Until: { } until })
        {
            Add(Time, from, until);
        }

        return sql.ToString();
    }
}
