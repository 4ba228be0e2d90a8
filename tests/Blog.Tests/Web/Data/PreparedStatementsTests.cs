using Blog.Content.Articles;
using Blog.Content.Tags;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.Data;

/// <summary>Queries that run on statements which stay prepared see what they would see on their own connection.</summary>
public class PreparedStatementsTests
{
    [Fact]
    public async Task A_query_sees_what_was_committed_just_before_it()
    {
        await using var blog = new BlogApp();
        for (var i = 0; i < 50; i++)
        {
            await blog.Db(async db =>
            {
                db.Add(new Tag { Name = $"Tag {i}", Slug = $"tag-{i}" });
                await db.SaveChangesAsync();
                Assert.Equal(i + 1, await db.Set<Tag>().CountAsync());
                return 0;
            });
        }
    }

    [Fact]
    public async Task Inside_a_transaction_a_query_sees_its_writes_and_outside_nobody_does()
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Tag { Name = "Not yet", Slug = "not-yet" });
            await db.SaveChangesAsync();
            Assert.Equal(1, await db.Set<Tag>().CountAsync());
            Assert.Equal(0, await blog.Db(other => other.Set<Tag>().CountAsync()));
            await transaction.RollbackAsync();
            Assert.Equal(0, await db.Set<Tag>().CountAsync());
            return 0;
        });
    }

    [Fact]
    public async Task Queries_at_once_in_the_middle_of_each_other_and_left_half_read_give_their_own_answers()
    {
        await using var blog = new BlogApp();
        for (var i = 0; i < 30; i++)
        {
            await blog.Publish($"Article {i}", tags: [$"Tag {i % 3}"]);
        }

        await Task.WhenAll(Enumerable.Range(0, 200).Select(turn => Task.Run(() => blog.Db(async db =>
        {
            var wanted = $"Article {turn % 30}";
            await foreach (var title in db.Articles.Where(a => a.Title == wanted || a.Title == "Article 0")
                .OrderBy(a => a.Id)
                .Select(a => a.Title)
                .AsAsyncEnumerable())
            {
                Assert.Equal(wanted, await db.Articles.Where(a => a.Title == wanted).Select(a => a.Title).SingleAsync());
                if (turn % 2 == 0)
                {
                    break;
                }
            }

            Assert.Equal(10, await db.Articles.CountAsync(a => a.Tags.Any(t => t.Name == $"Tag {turn % 3}")));
            return 0;
        }))));
    }

    [Fact]
    public async Task A_query_that_fails_leaves_the_next_one_well()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Well");
        await blog.Db(async db =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.Articles.OrderBy(a => a.Id).Select(a => a.Title).Take(-1).Where(t => t == null).SingleAsync());
            Assert.Equal("Well", await db.Articles.Select(a => a.Title).SingleAsync());
            return 0;
        });
    }
}
