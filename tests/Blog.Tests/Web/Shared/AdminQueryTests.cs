using Blog.Tests.Content;
using Xunit.Abstractions;

namespace Blog.Tests.Web.Shared;

public class AdminQueryTests(ITestOutputHelper output)
{
    // What every page reads: settings, the ways of giving, and the site's menu.
    private static readonly string[] Snapshots = ["FROM \"Settings\"", "FROM \"GivingWays\"", "AND \"p\".\"InMenu\""];

    // The most commands that a warm page of a small blog sends; who signed in is one of them.
    private const int Most = 12;

    [Fact]
    public async Task A_warm_page_of_the_admin_area_asks_for_no_settings_menu_or_way_of_giving()
    {
        await using var blog = new BlogApp();
        var owner = await blog.SignedIn();
        var article = await blog.Publish("Asked", category: "Tea", tags: ["Green"]);
        var menu = (await owner.Get("/admin")).All(".side a[href^='/admin']").Select(a => a.GetAttribute("href")!);
        string[] paths =
        [
            .. menu, "/admin/articles/new", $"/admin/articles/{article}", "/admin/articles?q=asked", "/asked", "/",
        ];
        var wrong = new List<string>();
        foreach (var path in paths.Distinct())
        {
            await owner.Get(path);
            await owner.Get(path);
            using var queries = new QueryCounter(blog.Folder);
            var page = await owner.Get(path);
            output.WriteLine($"{(int)page.Status} {path}: {queries.Count}");
            wrong.AddRange(Wrong(path, queries.Commands));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static IEnumerable<string> Wrong(string path, IReadOnlyCollection<string> commands) =>
    [
        .. commands.Where(sql => Snapshots.Any(s => sql.Contains(s, StringComparison.Ordinal)))
            .Select(sql => $"{path} reads what is in memory: {sql}"),
        .. commands.Count > Most ? [$"{path} sends {commands.Count} commands"] : Array.Empty<string>(),
    ];
}
