using Blog.Content.Views;
using Blog.Core.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content;

/// <summary>Counts serves of articles as a cached page does, and sees what was stored.</summary>
public static class Serving
{
    public static void Serve(this BlogApp blog, long article, ServeKind kind = ServeKind.Reader, ulong reader = 1, int times = 1)
    {
        var counter = blog.Services.GetRequiredService<ServeCounter>();
        for (var i = 0; i < times; i++)
        {
            counter.Count([counter.CellFor(ArticleViews.KeyOf(article))], new(kind, kind == ServeKind.Reader ? reader << 40 : 0));
        }
    }

    public static Task Flush(this BlogApp blog) => blog.Services.GetRequiredService<ServeFlusher>().FlushAsync();

    public static Task<List<ArticleViews>> RowsOf(this BlogApp blog, long article) =>
        blog.Db(db => db.Set<ArticleViews>().AsNoTracking().Where(v => v.ArticleId == article).OrderBy(v => v.Day).ToListAsync());

    public static async Task<long> ViewsOf(this BlogApp blog, long article) => (await blog.RowsOf(article)).Sum(v => v.Views);

    /// <summary>Moves the clock and waits until the program has stored that many views by itself.</summary>
    public static async Task Until(this BlogApp blog, long article, long views, TimeSpan step)
    {
        for (var tries = 0; await blog.ViewsOf(article) != views; tries++)
        {
            Assert.True(tries < 500, $"{await blog.ViewsOf(article)} views are stored, not {views}");
            blog.Clock.Advance(tries == 0 ? step : TimeSpan.Zero);
            await Task.Delay(20);
        }
    }
}
