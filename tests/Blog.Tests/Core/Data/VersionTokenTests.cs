using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Data;

public class VersionTokenTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_320_edits_of_one_row_at_once_each_is_stored_or_told(Database database)
    {
        const int editors = 16, each = 20;
        await using var blog = new BlogApp().On(database);
        var id = await blog.Db(async db =>
        {
            var category = db.Add(new Category { Name = "Tea", Slug = "tea" }).Entity;
            await db.SaveChangesAsync();
            return category.Id;
        });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, editors).Select(editor => Task.Run(async () =>
        {
            var stored = 0;
            for (var i = 0; i < each; i++)
            {
                stored += await Edit(blog, id, $"{editor}.{i}") ? 1 : 0;
            }

            return stored;
        })));
        var last = await blog.Db(db => db.Set<Category>().SingleAsync());
        Assert.InRange(outcomes.Sum(), 1, editors * each);
        Assert.Equal(1 + outcomes.Sum(), last.Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_edits_that_change_only_tags_do_not_overwrite_each_other(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var id = await blog.Db(async db =>
        {
            var article = db.Add(
                new Article { Title = "Tea", Slug = "tea", Author = new Author { Name = "Ada Example", Slug = "ada" } }).Entity;
            await db.SaveChangesAsync();
            return article.Id;
        });
        await AddTag(blog, id, "green", seen: 1);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => AddTag(blog, id, "black", seen: 1));
        Assert.Equal(2, (await blog.Db(db => db.Set<Article>().SingleAsync())).Version);
    }

    private static Task<int> AddTag(BlogApp blog, long id, string tag, long seen) => blog.Db(async db =>
    {
        var article = await db.Set<Article>().Include(a => a.Tags).SingleAsync(a => a.Id == id);
        db.ExpectVersion(article, seen);
        article.Tags.Add(new Tag { Name = tag, Slug = tag });
        return await db.SaveChangesAsync();
    });

    private static Task<bool> Edit(BlogApp blog, long id, string text) => blog.Db(async db =>
    {
        var seen = await db.Set<Category>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
        await Task.Yield();
        var category = await db.Set<Category>().SingleAsync(c => c.Id == id);
        db.ExpectVersion(category, seen);
        category.Description = text;
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    });
}
