using Blog.Content.Articles;
using Blog.Content.Related;
using Blog.Content.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Related;

/// <summary>Previous and next, as they stand after whatever was done to the articles.</summary>
public class NeighbourTests
{
    private static readonly DateTime Now = BlogApp.Start.UtcDateTime;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_leads_to_the_article_before_it_and_after_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        // What each page names as the piece to read next it does not name again as the one before it or after it.
        var pick = await blog.Publish("Elsewhere", at: Now.AddDays(-300));
        await blog.Publish("First", at: Now.AddDays(-3), more: a => a.ContinueReadingId = pick);
        await blog.Publish("Third", at: Now.AddDays(-1), more: a => a.ContinueReadingId = pick);
        var reader = blog.Visitor();
        Assert.Equal("/third", (await reader.Get("/first")).One("a[rel=next]")!.GetAttribute("href"));
        Assert.Null((await reader.Get("/first")).One("a[rel=prev]"));

        var second = await blog.Publish("Second", at: Now.AddDays(-2), more: a => a.ContinueReadingId = pick);
        Assert.Equal("/second", (await reader.Get("/first")).One("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/second", (await reader.Get("/third")).One("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(
            ["/first", "/third"],
            (await reader.Get("/second")).All(".article-foot .pager a").Select(a => a.GetAttribute("href")));

        await blog.Change(second, (desk, article) =>
        {
            article.Title = "Second, better";
            return desk.SaveAsync(article, "better");
        });
        var link = (await reader.Get("/first")).One("a[rel=next]")!;
        Assert.Equal("/better", link.GetAttribute("href"));
        Assert.Contains("Second, better", link.TextContent);

        await blog.Change(second, (desk, article) => desk.TrashAsync(article));
        Assert.Equal("/third", (await reader.Get("/first")).One("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/first", (await reader.Get("/third")).One("a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_line_stays_whole_whatever_is_done_in_whatever_order(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var random = new Random(7);
        var ids = new List<long>();
        for (var step = 0; step < 60; step++)
        {
            // Few times, so that many are published at the same one.
            var time = Now.AddDays(-random.Next(1, 6));
            if (ids.Count < 6 || random.Next(4) == 0)
            {
                ids.Add(await blog.Publish($"Article {step}", at: time));
            }
            else
            {
                var id = ids[random.Next(ids.Count)];
                var kind = random.Next(4);
                await blog.Change(id, (desk, article) => Do(desk, article, kind, time));
                if (kind == 3)
                {
                    ids.Remove(id);
                }
            }

            await AssertWholeAsync(blog);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_written_past_the_program_is_mended(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ids = new List<long>();
        for (var day = 9; day > 0; day--)
        {
            ids.Add(await blog.Publish($"Day {day}", at: Now.AddDays(-day), category: "Days"));
        }

        await blog.Db(db => db.Set<ArticleNeighbours>().Where(n => n.ArticleId < ids[4]).ExecuteDeleteAsync());
        Assert.True(await Mend(blog));
        await AssertWholeAsync(blog);
        Assert.Equal(0, await blog.Db(db => db.Set<ArticleNeighbours>().CountAsync(n => n.RelatedId == null)));
        Assert.False(await Mend(blog));
    }

    internal static async Task<bool> Mend(BlogApp blog)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var mending = scope.ServiceProvider.GetRequiredService<NeighbourMending>();
        var wrong = await mending.MendAsync();
        while (await mending.RelateWaitingAsync() > 0)
        {
        }

        return wrong;
    }

    private static Task Do(ArticleDesk desk, Article article, int kind, DateTime time)
    {
        switch (kind)
        {
            case 0 when article.Status == ArticleStatus.Published:
                article.Unpublish();
                return desk.SaveAsync(article);
            case 1:
                return article.Status == ArticleStatus.Trashed ? desk.RestoreAsync(article) : desk.TrashAsync(article);
            case 3:
                return desk.DeleteAsync(article);
            default:
                article.PublishAsOf(time);
                return desk.SaveAsync(article);
        }
    }

    private static async Task AssertWholeAsync(BlogApp blog)
    {
        var line = await blog.Db(db =>
            db.Articles.Published().OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync());
        var rows = await blog.Db(db => db.Set<ArticleNeighbours>().AsNoTracking().ToDictionaryAsync(n => n.ArticleId));
        Assert.Equal(line.Order(), rows.Keys.Order());
        Assert.Equal(line.Select((_, at) => at > 0 ? line[at - 1] : (long?)null), line.Select(id => rows[id].OlderId));
        Assert.Equal(
            line.Select((_, at) => at + 1 < line.Count ? line[at + 1] : (long?)null), line.Select(id => rows[id].NewerId));
    }
}
