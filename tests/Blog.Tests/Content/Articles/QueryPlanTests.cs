using System.Net;

namespace Blog.Tests.Content.Articles;

/// <summary>
/// A page that costs the same with a hundred thousand articles looks things up in indexes, in their order, and sorts nothing.
/// </summary>
public class QueryPlanTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?before={0}")]
    [InlineData("/?after={0}")]
    [InlineData("/category/kitchen")]
    [InlineData("/category/kitchen?before={0}")]
    [InlineData("/tag/steam")]
    [InlineData("/tag/steam?before={0}")]
    [InlineData("/tag/steam?after={0}")]
    [InlineData("/author/ada-example")]
    [InlineData("/archive/2026/11")]
    [InlineData("/archive/2026/11?before={0}")]
    [InlineData("/archive")]
    [InlineData("/number-2")]
    [InlineData("/tags")]
    [InlineData("/search?q=number")]
    [InlineData("/search?tag=steam")]
    [InlineData("/search?category=kitchen&year=2026")]
    [InlineData("/admin")]
    [InlineData("/admin/articles")]
    [InlineData("/admin/articles?before={1}")]
    [InlineData("/admin/articles?after={1}")]
    [InlineData("/admin/articles?status=draft")]
    [InlineData("/admin/articles?status=published&before={1}")]
    [InlineData("/admin/articles?category=kitchen")]
    [InlineData("/admin/articles?tag=steam")]
    [InlineData("/admin/articles?tag=steam&before={1}")]
    [InlineData("/admin/articles?q=steam")]
    [InlineData("/admin/articles/1")]
    public async Task A_page_reads_indexes_in_their_order(string path)
    {
        var author = await shared.SignedIn();
        await shared.Once(FiveArticles);
        var third = BlogApp.Start.UtcDateTime.AddHours(-3);
        // The first visit fills what is kept in memory.
        var address = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            path,
            new Blog.Content.Articles.Cursor(third, 3),
            $"{BlogApp.Start.UtcTicks}-3");
        await author.Get(address);
        using var recorder = new PlanRecorder(shared.Folder);
        var page = await author.Get(address);
        // An address of earlier builds is looked up as dearly as a page, and leads to it.
        Assert.Equal(
            path.Contains("after={0}", StringComparison.Ordinal) ? HttpStatusCode.MovedPermanently : HttpStatusCode.OK,
            page.Status);
        var plans = recorder.Take();
        Assert.NotEmpty(plans);
        Assert.Empty(plans.Where(p => OfArticles(p.Sql))
            .SelectMany(p => p.Steps.Where(step => GrowsOrSorts(step, p)).Select(step => $"{step}: {p.Sql}")));
    }

    // One on a page, so that a page counts those above it.
    private static async Task<bool> FiveArticles(BlogApp blog)
    {
        await blog.Site(site => site with { BaseAddress = "", ArticlesPerPage = 1 });
        for (var number = 1; number <= 5; number++)
        {
            await blog.Publish(
                $"Number {number}", at: BlogApp.Start.UtcDateTime.AddHours(-number), category: "Kitchen", tags: ["steam"]);
        }

        return true;
    }

    // Authors, categories and settings are few; what joins articles to tags is not.
    private static bool OfArticles(string sql) =>
        sql.Contains("\"Articles\"", StringComparison.Ordinal) || sql.Contains("\"ArticleTags\"", StringComparison.Ordinal);

    // A list's page is read into a co-routine, which ends at its limit; to scan that is to read the page. So is an index in its
    // order up to a limit, even where the index has all that is asked for.
    private static bool GrowsOrSorts(string step, (string Sql, IReadOnlyList<string> Steps) plan) =>
        step.Contains("TEMP B-TREE", StringComparison.Ordinal) || step.StartsWith("MATERIALIZE", StringComparison.Ordinal)
        || (step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("USING INDEX", StringComparison.Ordinal)
            && !(step.Contains("USING COVERING INDEX", StringComparison.Ordinal)
                && plan.Sql.Contains("LIMIT", StringComparison.Ordinal))
            && !step.Contains("CONSTANT ROW", StringComparison.Ordinal)
            && !plan.Steps.Contains($"CO-ROUTINE {step.Split(' ')[1]}"));
}
