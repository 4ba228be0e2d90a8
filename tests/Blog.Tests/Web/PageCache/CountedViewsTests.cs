using Blog.Content.Views;
using Blog.Core.Counting;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>What is counted of an article's serves, whether its page was kept or composed.</summary>
public class CountedViewsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_serve_counts_once_and_for_who_asked(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var admin = await blog.SignedIn();
        var id = await blog.Publish("Read");
        var reader = Reader.Of(blog);
        Answer last = null!;
        for (var i = 0; i < 10; i++)
        {
            last = await reader.Ask("/read", ("Accept-Encoding", i % 2 == 0 ? "br" : "gzip"));
        }

        await reader.Ask("/read?utm_source=somewhere");
        await reader.Ask("/read", ("If-None-Match", last.ETag!), ("Accept-Encoding", "gzip"));
        await reader.Send(HttpMethod.Head, "/read");
        await reader.Ask("/read", ("Sec-Purpose", "prefetch"));
        await reader.Ask("/read", ("User-Agent", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"));
        await reader.Ask("/read", ("User-Agent", "WhatsApp/2.23.20.0"));
        await admin.Get("/read");
        await admin.Get("/read");
        await blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        var row = await blog.Db(db => db.Set<ArticleViews>().SingleAsync(v => v.ArticleId == id));
        Assert.Equal((12, 1, 1, 1, 2, 1), (row.Views, row.Prefetches, row.Crawlers, row.LinkPreviews, row.Staff, row.Readers));
    }

    [Fact]
    public async Task Twelve_thousand_serves_at_once_are_twelve_thousand_views()
    {
        await using var blog = new BlogApp();
        var id = await blog.Publish("Read by many");
        var flusher = blog.Services.GetRequiredService<ServeFlusher>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var reader = Reader.Of(blog);
            for (var i = 0; i < 1500; i++)
            {
                await reader.Ask("/read-by-many");
                if (i % 500 == 0)
                {
                    await flusher.FlushAsync();
                }
            }
        })));
        await flusher.FlushAsync();
        Assert.Equal(12_000, await blog.Db(db => db.Set<ArticleViews>().Where(v => v.ArticleId == id).SumAsync(v => v.Views)));
    }

    [Fact]
    public async Task Pages_that_are_no_article_and_answers_that_are_no_page_count_for_nothing()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Unread");
        var reader = Reader.Of(blog);
        foreach (var path in new[] { "/", "/archive", "/nowhere", "/Unread", "/unread/", "/feed.xml" })
        {
            await reader.Ask(path);
            await reader.Ask(path);
        }

        await blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();
        Assert.Empty(await blog.Db(db => db.Set<ArticleViews>().ToListAsync()));
    }
}
