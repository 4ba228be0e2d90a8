using Blog.Content.Articles;
using Blog.Content.Views;
using Blog.Content.Writing;
using Blog.Core.Counting;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Views;

public class ArticleViewSinkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_flush_adds_to_the_row_of_article_and_day_and_to_the_blogs(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var (one, two) = (await blog.Publish("One"), await blog.Publish("Two"));
        blog.Serve(one, reader: 1, times: 3);
        blog.Serve(two, reader: 1);
        blog.Serve(one, ServeKind.Crawler, times: 2);
        await blog.Flush();
        blog.Serve(one, reader: 1);
        blog.Serve(one, reader: 2);
        blog.Serve(one, ServeKind.LinkPreview);
        blog.Serve(one, ServeKind.Prefetch, times: 4);
        blog.Serve(one, ServeKind.Staff, times: 5);
        await blog.Flush();

        var row = Assert.Single(await blog.RowsOf(one));
        Assert.Equal(new DateOnly(2026, 11, 23), row.Day);
        Assert.Equal("5 2 2 1 4 5", Numbers(row));
        Assert.Equal("1 1 0 0 0 0", Numbers(Assert.Single(await blog.RowsOf(two))));
        // Two people read, though three pairs of person and article.
        Assert.Equal("6 2 2 1 4 5", Numbers(Assert.Single(await blog.Db(db => db.Set<BlogViews>().ToListAsync()))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Days_have_rows_of_their_own(Database database)
    {
        await using var blog = new BlogApp { Clock = new(new(2026, 11, 23, 23, 59, 59, TimeSpan.Zero)) }.On(database);
        var id = await blog.Publish("One", at: new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        blog.Serve(id, times: 2);
        blog.Clock.Advance(TimeSpan.FromSeconds(1));
        blog.Serve(id, times: 3);
        await blog.Flush();
        Assert.Equal([(23, 2L, 1L), (24, 3L, 1L)], (await blog.RowsOf(id)).Select(v => (v.Day.Day, v.Views, v.Readers)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_that_is_gone_does_not_keep_the_others_from_being_stored(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var (gone, stays) = (await blog.Publish("Gone"), await blog.Publish("Stays"));
        blog.Serve(gone);
        blog.Serve(stays);
        await blog.Flush();
        await blog.Db(db => db.Set<Article>().Where(a => a.Id == gone).ExecuteDeleteAsync());
        Assert.Empty(await blog.RowsOf(gone));

        blog.Serve(gone);
        blog.Serve(stays);
        blog.Serve(long.MaxValue);
        await blog.Flush();
        Assert.Empty(await blog.RowsOf(gone));
        Assert.Equal(2, await blog.ViewsOf(stays));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_articles_than_one_command_takes_are_all_stored(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var first = await blog.Publish("Number 0");
        await blog.Db(async db =>
        {
            for (var i = 1; i <= 1_200; i++)
            {
                db.Add(new Article
                {
                    Title = $"Number {i}",
                    Slug = $"number-{i}",
                    AuthorId = (await db.Set<Article>().FirstAsync(a => a.Id == first)).AuthorId,
                });
            }

            return await db.SaveChangesAsync();
        });
        var ids = await blog.Db(db => db.Set<Article>().Select(a => a.Id).ToListAsync());
        ids.ForEach(id => blog.Serve(id));
        await blog.Flush();
        Assert.Equal(1_201, await blog.Db(db => db.Set<ArticleViews>().CountAsync(v => v.Views == 1)));
    }

    [Fact]
    public async Task After_a_restart_readers_are_added_again_so_they_are_an_upper_bound_and_views_stay_exact()
    {
        var before = new BlogApp { KeepFolder = true };
        var id = await before.Publish("One");
        before.Serve(id, reader: 1);
        await before.DisposeAsync();
        await using var after = new BlogApp { Folder = before.Folder };
        after.Serve(id, reader: 1);
        await after.Flush();
        var row = Assert.Single(await after.RowsOf(id));
        Assert.Equal((2L, 2L), (row.Views, row.Readers));
    }

    private static string Numbers(ServeTotals row) =>
        $"{row.Views} {row.Readers} {row.Crawlers} {row.LinkPreviews} {row.Prefetches} {row.Staff}";
}
