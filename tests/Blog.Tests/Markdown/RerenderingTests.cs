using Blog.Content.Articles;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Markdown;

public class RerenderingTests
{
    [Fact]
    public async Task What_an_older_renderer_made_is_made_again_at_the_next_start_and_no_version_moves()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        long version;
        await using (var before = new BlogApp { Folder = folder, KeepFolder = true })
        {
            var id = await before.Publish("Old text", "Some **bold** words.", a => a.Verdict = "It *holds*.");
            await before.Db(db => db.Articles.ExecuteUpdateAsync(set => set
                .SetProperty(a => a.Rendered.Html, "<p>stale</p>")
                .SetProperty(a => a.VerdictHtml, "stale")
                .SetProperty(a => a.Rendered.RenderVersion, 0)));
            version = await before.Db(db => db.Articles.Where(a => a.Id == id).Select(a => a.Version).SingleAsync());
        }

        await using var after = new BlogApp { Folder = folder };
        var page = await after.Visitor().Get("/old-text");
        for (var attempt = 0; attempt < 100 && page.Text.Contains("stale"); attempt++)
        {
            await Task.Delay(100);
            page = await after.Visitor().Get("/old-text");
        }

        Assert.Equal("bold", page.One(".prose strong")!.TextContent);
        Assert.Equal("holds", page.One(".verdict em")!.TextContent);
        Assert.Equal(version, await after.Db(db => db.Articles.Select(a => a.Version).SingleAsync()));
    }
}
