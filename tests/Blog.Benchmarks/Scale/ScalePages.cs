using System.Globalization;
using Blog.Content.Articles;
using Blog.Content.Writing;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Scale;

/// <summary>
/// The addresses that are compared, found in a generated database: the
/// same kinds of pages, as full in both where that is possible.
/// </summary>
public sealed class ScalePages
{
    private const string Published = "SELECT PublishedAt, Id FROM Articles WHERE Status = 2";

    private readonly SqliteConnection connection;

    private ScalePages(SqliteConnection connection) => this.connection = connection;

    /// <summary>Name and path of each page; those of the admin area begin with <c>/admin</c>.</summary>
    public static IReadOnlyList<(string Name, string Path)> Of(string folder)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = ScaleDatabase.PathOf(folder),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return [.. new ScalePages(connection).All()];
    }

    private IEnumerable<(string Name, string Path)> All()
    {
        var busiest = Text("SELECT strftime('%Y/', PublishedAt) || CAST(strftime('%m', "
            + "PublishedAt) AS INTEGER) FROM Articles WHERE Status = 2 GROUP BY strftime('%Y-%m', "
            + "PublishedAt) ORDER BY count(*) DESC LIMIT 1");
        var (category, tag, small) = (
            Slug("Categories", "CategoryId, count(*) AS n FROM Articles WHERE Status = 2", "n DESC"),
            Tag("n DESC"),
            Tag("abs(n - 3)"));
        yield return ("home", "/");
        yield return ("home, page 5,000", $"/?before={Cursor(Published)}");
        yield return ("big category", $"/category/{category}");
        yield return (
            "big category, in its depth",
            $"/category/{category}?before={Cursor(InCategory(category))}");
        yield return ("small tag", $"/tag/{small}");
        yield return ("big tag", $"/tag/{tag}");
        yield return (
            "big tag, in its depth",
            $"/tag/{tag}?before={Cursor(WithTag(tag))}");
        yield return ("author", "/author/author-2");
        yield return ("archive", "/archive");
        yield return ("archive, a year", $"/archive/{busiest[..4]}");
        yield return ("archive, a month", $"/archive/{busiest}");
        yield return ("article", "/" + Text(
            "SELECT Slug FROM Articles WHERE Status = 2 AND Rendered_WordCount BETWEEN 690 AND 710 ORDER BY Id DESC LIMIT 1"));
        yield return ("categories", "/categories");
        yield return ("tags", "/tags");
        yield return ("search, a common word", "/search?q=harbour");
        yield return ("feed", "/feed.xml");
        yield return ("sitemap index", "/sitemap.xml");
        yield return ("sitemap, a part", "/sitemaps/articles-1.xml");
        yield return ("admin: dashboard", "/admin");
        yield return ("admin: articles", "/admin/articles");
        yield return ("admin: articles, drafts", "/admin/articles?status=draft");
        yield return ("admin: articles, published", "/admin/articles?status=published");
        yield return ("admin: articles of a category", $"/admin/articles?category={category}");
        yield return ("admin: articles of a tag", $"/admin/articles?tag={tag}");
        yield return ("admin: articles by a common word", "/admin/articles?q=harbour");
        yield return ("admin: articles by a word of none", "/admin/articles?q=zeppelin");
        yield return ("admin: categories", "/admin/categories");
        yield return ("admin: tags", "/admin/tags");
        yield return ("admin: tags by a word", "/admin/tags?q=lamp");
        yield return ("admin: editor", $"/admin/articles/{Text("SELECT Id FROM Articles WHERE Status = 0 LIMIT 1")}");
    }

    private string Tag(string order) =>
        Slug("Tags", "TagId, count(*) AS n FROM ArticleTags t JOIN Articles a ON a.Id = t.ArticleId AND a.Status = 2", order);

    private string Slug(string table, string counted, string order) =>
        Text($"SELECT Slug FROM {table} WHERE Id = (SELECT {counted[..counted.IndexOf(',', StringComparison.Ordinal)]} FROM "
            + $"(SELECT {counted} GROUP BY 1) ORDER BY {order}, 1 LIMIT 1)");

    private static string InCategory(string slug) =>
        $"{Published} AND CategoryId = (SELECT Id FROM Categories WHERE Slug = '{slug}')";

    private static string WithTag(string slug) =>
        $"{Published} AND Id IN (SELECT ArticleId FROM ArticleTags WHERE TagId = (SELECT Id FROM Tags WHERE Slug = '{slug}'))";

    // Page 5,000 of ten each, or half of what there is.
    private string Cursor(string articles)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM ({articles}) ORDER BY 1 DESC, 2 DESC LIMIT 1 OFFSET (SELECT min(49990, "
            + $"count(*) / 2) FROM ({articles}))";
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Cursor(DateTime.SpecifyKind(reader.GetDateTime(0), DateTimeKind.Utc), reader.GetInt64(1)).ToString()
            : "";
    }

    private string Text(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
