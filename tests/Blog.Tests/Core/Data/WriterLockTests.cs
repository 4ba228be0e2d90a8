using Blog.Content.Categories;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Data;

public class WriterLockTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Sixteen_writers_at_once_lose_nothing_and_meet_no_busy_database(Database database)
    {
        const int writers = 16, each = 12;
        await using var blog = new BlogApp().On(database);
        _ = blog.Services;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                await WriteOnce(blog, writer, i);
            }
        })));
        Assert.Equal(writers * each, await blog.Db(db => db.Set<Category>().CountAsync()));
        Assert.True(await blog.Db(db => db.Set<Category>().AllAsync(c => c.Description == "seen")));
    }

    // Plain saves, explicit transactions, and synchronous ones take turns, so that each way is in line with the others.
    private static Task<int> WriteOnce(BlogApp blog, int writer, int i) => blog.Db(async db =>
    {
        var category = new Category { Name = $"{writer} {i}", Slug = $"{writer}-{i}" };
        if (i % 3 == 0)
        {
            db.Add(category);
            db.SaveChanges();
        }
        else
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(category);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return await db.Set<Category>()
            .Where(c => c.Slug == category.Slug)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Description, "seen"));
    });

    [Fact]
    public async Task A_failed_save_lets_the_next_writer_in() => await After(async db =>
    {
        db.Add(new Category { Name = "One", Slug = "same" });
        db.Add(new Category { Name = "Two", Slug = "same" });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    });

    [Fact]
    public async Task A_failed_bulk_update_lets_the_next_writer_in() => await After(db =>
        Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE NoSuchTable SET x = 1")));

    [Fact]
    public async Task A_transaction_disposed_without_commit_lets_the_next_writer_in() => await After(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new Category { Name = "Never", Slug = "never" });
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_synchronous_transaction_disposed_without_commit_lets_the_next_writer_in() => await After(db =>
    {
        using var transaction = db.Database.BeginTransaction();
        db.Database.ExecuteSqlRaw("DELETE FROM Categories");
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_rolled_back_transaction_lets_the_next_writer_in() => await After(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Set<Category>().ExecuteDeleteAsync();
        await transaction.RollbackAsync();
    });

    [Fact]
    public async Task Nested_saves_keep_the_turn_until_the_transaction_commits()
    {
        await using var blog = new BlogApp();
        await using var scope = blog.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new Category { Name = "One", Slug = "one" });
        await db.SaveChangesAsync();
        db.Add(new Category { Name = "Two", Slug = "two" });
        await db.SaveChangesAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Write(blog, "other", soon.Token));
        await transaction.CommitAsync();
        await Write(blog, "other", CancellationToken.None);
        Assert.Equal(3, await blog.Db(other => other.Set<Category>().CountAsync()));
    }

    [Fact]
    public async Task A_writer_who_gives_up_waiting_does_not_take_the_turn_along()
    {
        await using var blog = new BlogApp();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Write(blog, "never", gone.Token));
        await Write(blog, "next", CancellationToken.None);
        Assert.Equal(["next"], await blog.Db(db => db.Set<Category>().Select(c => c.Slug).ToListAsync()));
    }

    /// <summary>Another context must get the turn while the first one, done with its work, still lives.</summary>
    private static async Task After(Func<BlogDbContext, Task> work)
    {
        await using var blog = new BlogApp();
        await using var scope = blog.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Write(blog, "next", patience.Token);
        Assert.Equal(["next"], await blog.Db(db => db.Set<Category>().Select(c => c.Slug).ToListAsync()));
    }

    private static Task<int> Write(BlogApp blog, string slug, CancellationToken ct) => blog.Db(db =>
    {
        db.Add(new Category { Name = slug, Slug = slug });
        return db.SaveChangesAsync(ct);
    });
}
