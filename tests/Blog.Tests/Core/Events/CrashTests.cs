using Blog.Core.Events;
using Blog.Tests.Content;

namespace Blog.Tests.Core.Events;

public class CrashTests
{
    [Fact]
    public async Task What_was_committed_and_not_told_when_the_program_ended_the_next_one_tells()
    {
        using var folder = new TestFolder();
        long id;
        await using (var first = new BlogApp { Folder = folder.Path, KeepFolder = true }.WithListener())
        {
            first.Listener().Work = (_, ct) => Task.Delay(Timeout.Infinite, ct);
            id = await first.Publish("Owls");
            await first.Change(id, (desk, article) =>
            {
                article.Title = "Night owls";
                return desk.SaveAsync(article);
            });
            await Listening.Until(() => Task.FromResult(first.Listener().Tries > 0));
            await Kill(first);
        }

        await using var second = new BlogApp { Folder = folder.Path, KeepFolder = true }.WithListener();
        await second.Visitor().Get("/");
        await Task.Delay(300);
        Assert.Empty(second.Listener().Heard);
        await LeaseIsOver(second);
        Assert.Equal(["Owls", "Night owls"], second.Listener().Heard.Select(e => e.Title));
        Assert.All(second.Listener().Heard, e => Assert.Equal(id, e.Text.Id));
    }

    [PostgresFact]
    public async Task Of_two_programs_on_one_database_one_at_a_time_tells_a_handler_and_each_text_stays_in_order()
    {
        var database = TestPostgres.NewMigratedDatabase();
        try
        {
            var (ear, inside, overlaps) = (new Ear(), 0, 0);
            ear.Work = async (_, ct) =>
            {
                Interlocked.Add(ref overlaps, Interlocked.Increment(ref inside) - 1);
                await Task.Delay(5, ct);
                Interlocked.Decrement(ref inside);
            };
            await using var one = On(database).WithListener(ear);
            await using var two = On(database).WithListener(ear);
            await one.Visitor().Get("/");
            await two.Visitor().Get("/");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(async text =>
            {
                for (var n = 0; n < 15; n++)
                {
                    var program = n % 2 == 0 ? one : two;
                    await program.Tell(Listening.Change(text, $"{n}"), Listening.Change(text, $"{n} again"));
                }
            }));
            // A program that met the other's lease comes again within a minute.
            for (var tries = 0; (await one.Undelivered()).Count > 0; tries++)
            {
                Assert.InRange(tries, 0, 500);
                one.Clock.Advance(TimeSpan.FromSeconds(10));
                two.Clock.Advance(TimeSpan.FromSeconds(10));
                await Task.Delay(20);
            }

            Assert.Equal(0, overlaps);
            Assert.Equal(120, ear.Heard.Count);
            Assert.All(ear.Heard.GroupBy(e => e.Text), text => Assert.Equal(text.OrderBy(e => e.Id), text));
        }
        finally
        {
            TestPostgres.Drop(database);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_handler_that_another_program_tells_is_left_to_it_until_its_lease_is_over(Database database)
    {
        await using var blog = new BlogApp().WithListener().On(database);
        var until = BlogApp.Start.UtcDateTime.AddMinutes(2);
        await blog.Db(async db =>
        {
            db.Add(new EventLease { Handler = Listener.Key, Holder = Guid.NewGuid(), Until = until });
            return await db.SaveChangesAsync();
        });
        await blog.Tell(Listening.Change(1));
        await blog.Run<EventDelivery<Listener>>();
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        await blog.Run<EventDelivery<Listener>>();
        Assert.Empty(blog.Listener().Heard);
        await LeaseIsOver(blog);
        Assert.Single(blog.Listener().Heard);
    }

    // Step by step: a job that is not asleep yet when the clock moves sleeps from then on.
    private static Task LeaseIsOver(BlogApp blog) => Listening.Until(async () =>
    {
        blog.Clock.Advance(TimeSpan.FromSeconds(10));
        return (await blog.Undelivered()).Count == 0;
    });

    private static BlogApp On(string postgres) =>
        new BlogApp().With("Database:Provider", "Postgres").With("Database:ConnectionString", postgres);

    // A program that is killed gives no lease back.
    private static async Task Kill(BlogApp blog)
    {
        await blog.DisposeAsync();
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={blog.Folder}/blog.db;Pooling=false");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "UPDATE \"EventLeases\" SET \"Until\" = '2026-11-23 12:02:00'";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
