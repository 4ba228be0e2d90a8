using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.PageCache;

public class RaceTests
{
    private const int Crowd = 6;

    // Each is a page of its own, so that some are being composed at any moment.
    private static readonly (string, string)[][] Looks =
    [
        .. from coding in (string[])["br", "gzip", "identity"]
           from choice in (string[])["auto", "dark", "light"]
           select new[] { ("Accept-Encoding", coding), ("Cookie", "blog.reader=" + choice) },
    ];

    /// <summary>With the generation taken out (PageStore.Outdate does nothing), this fails within a few rounds.</summary>
    [Theory]
    [InlineData(true, 600)]
    [InlineData(false, 300)]
    public async Task Who_asks_after_the_save_answered_never_gets_the_old_page(bool front, int rounds)
    {
        await using var blog = new BlogApp().With("Cache:Front", front.ToString());
        var id = await blog.Publish("Raced", "Text of round 0.");
        using var over = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, Crowd).Select(_ => Task.Run(() => Crowding(Reader.Of(blog), over.Token))).ToList();
        var stale = 0;
        var reader = Reader.Of(blog);
        for (var round = 1; round <= rounds; round++)
        {
            await Save(blog, id, $"round-{round}-end");
            foreach (var look in Looks.Skip(round % 3 * 3).Take(3))
            {
                stale += KeptPageTests.Decode(await reader.Ask("/raced", look)).Contains($"round-{round}-end") ? 0 : 1;
            }
        }

        await over.CancelAsync();
        await Task.WhenAll(crowd);
        Assert.Equal(0, stale);
    }

    // Only what a page shows: rendering a text hundreds of times is not the point.
    private static Task<int> Save(BlogApp blog, long id, string subtitle) => blog.Db(async db =>
    {
        var article = await db.Articles.SingleAsync(a => a.Id == id);
        article.Subtitle = subtitle;
        return await db.SaveChangesAsync();
    });

    private static async Task Crowding(Reader reader, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await reader.Ask("/raced", Looks[Random.Shared.Next(Looks.Length)]);
        }
    }
}
