using System.Net;
using Blog.Content.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Articles;

public class ScheduledPublisherTests
{
    private static readonly DateTime Now = BlogApp.Start.UtcDateTime;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_scheduled_article_appears_at_its_time_and_keeps_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var due = Now.AddHours(3);
        var id = await blog.Draft("Due soon", more: a => a.Schedule(due, Now));
        blog.Clock.Advance(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(1));
        await Task.Delay(200);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/due-soon")).Status);
        await Eventually(blog, "/due-soon");
        var article = await Stored(blog, id);
        Assert.Equal(due, article.PublishedAt);
        Assert.Equal(2, article.Version);
    }

    [Fact]
    public async Task It_also_appears_when_the_program_was_down_at_its_time_and_only_once()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        long id;
        await using (var before = new BlogApp { Folder = folder, KeepFolder = true })
        {
            id = await before.Draft("Slept through", more: a => a.Schedule(Now.AddHours(1), Now));
        }

        await using var after = new BlogApp { Folder = folder, Clock = new(BlogApp.Start.AddDays(2)) };
        await Eventually(after, "/slept-through");
        var article = await Stored(after, id);
        Assert.Equal(Now.AddHours(1), article.PublishedAt);
        Assert.Equal(2, article.Version);
    }

    private static Task<Article> Stored(BlogApp blog, long id) =>
        blog.Db(db => db.Articles.AsNoTracking().SingleAsync(a => a.Id == id));

    private static async Task Eventually(BlogApp blog, string path)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await blog.Visitor().Get(path)).Status == HttpStatusCode.OK)
            {
                return;
            }

            blog.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50);
        }

        Assert.Fail($"{path} did not appear");
    }
}
