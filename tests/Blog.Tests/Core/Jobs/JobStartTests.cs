using Blog.Content.Views;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Jobs;

public class JobStartTests
{
    [Fact]
    public async Task After_the_start_pages_come_first_and_who_stops_meanwhile_loses_no_view()
    {
        using var folder = new TestFolder();
        long id;
        await using (var blog = new BlogApp { Folder = folder.Path, KeepFolder = true }.With("Jobs:StartSeconds", "2"))
        {
            await blog.Started();
            id = await blog.Publish("Early");
            await blog.Visitor().Get("/early");
            await Task.Delay(200);
            Assert.Equal(0, blog.Job<Baker>().Runs);
        }

        await using var next = new BlogApp { Folder = folder.Path, KeepFolder = true }.With("Jobs:StartSeconds", "2");
        await next.Started();
        Assert.Equal(
            1, await next.Db(db => db.Set<ArticleViews>().Where(v => v.ArticleId == id).SumAsync(v => v.Views + v.Crawlers)));
        next.Clock.Advance(TimeSpan.FromSeconds(2));
        await next.Job<Baker>().Rests(1);
    }
}
