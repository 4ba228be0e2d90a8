using Blog.Content.Articles;
using Blog.Content.Search;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Search;

public class SearchIndexTests
{
    private const string Canary = "zyzzyva";

    [Theory, OnSqlite, OnPostgres]
    public async Task What_readers_may_not_see_is_found_nowhere(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Draft("A draft", Canary);
        await blog.Draft("Later", Canary, a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime));
        var binned = await blog.Publish("Binned", Canary);
        var back = await blog.Publish("Taken back", Canary);
        var gone = await blog.Publish("Gone", Canary);
        Assert.Equal(3, (await SearchTests.Found(blog, Canary)).Count);
        await blog.Change(binned, (desk, a) => desk.TrashAsync(a));
        await blog.Change(gone, (desk, a) => desk.DeleteAsync(a));
        await blog.Change(back, (desk, a) =>
        {
            a.Unpublish();
            return desk.SaveAsync(a);
        });
        Assert.Empty(await SearchTests.Found(blog, Canary));
        Assert.Equal(0, await blog.Db(db => db.Set<IndexedArticle>().CountAsync()));
        blog.Clock.Advance(TimeSpan.FromDays(2));
        await Until(async () => (await SearchTests.Found(blog, Canary)) is ["Later"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_text_is_found_by_its_new_words_only(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var id = await blog.Publish("Changing", "An old aardvark.");
        await blog.Change(id, (desk, a) =>
        {
            a.Body = "A new bandicoot.";
            return desk.SaveAsync(a);
        });
        Assert.Empty(await SearchTests.Found(blog, "aardvark"));
        Assert.Equal(["Changing"], await SearchTests.Found(blog, "bandicoot"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_transaction_took_back_is_not_in_the_index(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var id = await blog.Publish("Steady", "An old aardvark.");
        await blog.Db(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var article = await db.Articles.SingleAsync(a => a.Id == id);
            article.Title = "Bandicoot";
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });
        Assert.Empty(await SearchTests.Found(blog, "bandicoot"));
        Assert.Equal(["Steady"], await SearchTests.Found(blog, "steady"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_index_that_lacks_or_has_too_much_is_put_right(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var (lost, hidden, old) =
            (await blog.Publish("Lost", Canary), await blog.Publish("Hidden", Canary), await blog.Publish("Older rules", Canary));
        await blog.Db(async db =>
        {
            await db.Search.RemoveAsync(lost, default);
            await db.Articles.Where(a => a.Id == hidden)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, ArticleStatus.Draft));
            await db.Set<IndexedArticle>()
                .Where(i => i.ArticleId == old)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Version, 0));
            return 0;
        });
        Assert.Equal(["Older rules"], await SearchTests.Found(blog, Canary));
        Assert.Equal(3, await Rebuilding(blog, r => r.MendAsync()));
        Assert.Equal(["Lost", "Older rules"], (await SearchTests.Found(blog, Canary)).Order());
        Assert.Equal(0, await Rebuilding(blog, r => r.MendAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rebuilding_makes_it_anew_from_nothing(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Kept", Canary);
        await blog.Draft("Not for readers", Canary);
        await blog.Db(async db => await db.Database.ExecuteSqlRawAsync(database == Database.Sqlite
            ? "DROP TABLE \"ArticleSearch\""
            : "DELETE FROM \"ArticleSearch\""));
        Assert.Equal(1, await Rebuilding(blog, r => r.RebuildAsync()));
        Assert.Equal(["Kept"], await SearchTests.Found(blog, Canary));
    }

    [Fact]
    public async Task The_next_start_fills_an_empty_index()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var before = new BlogApp { Folder = folder, KeepFolder = true })
        {
            await before.Publish("From before", Canary);
            await before.Db(async db =>
            {
                await db.Search.ClearAsync(default);
                return 0;
            });
            Assert.Empty(await SearchTests.Found(before, Canary));
        }

        await using var after = new BlogApp { Folder = folder };
        await Until(async () => (await SearchTests.Found(after, Canary)).Count == 1);
    }

    private static async Task<int> Rebuilding(BlogApp blog, Func<SearchRebuilding, Task<int>> work)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SearchRebuilding>());
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 100 && !await holds(); attempt++)
        {
            await Task.Delay(100);
        }

        Assert.True(await holds());
    }
}
