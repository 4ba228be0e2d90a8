using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Events;
using Blog.Tests.Content;
using Blog.Tests.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Events;

public class DeliveryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Events_come_by_500_at_most_in_order_and_are_deleted(Database database)
    {
        await using var blog = new BlogApp().WithListener().On(database);
        await blog.Tell([.. Enumerable.Range(1, 1_200).Select(n => Listening.Change(n % 7, $"Number {n}"))]);
        await Listening.Until(async () => (await blog.Undelivered()).Count == 0);
        Assert.Equal([500, 500, 200], blog.Listener().Calls.Select(c => c.Count));
        Assert.Equal(Enumerable.Range(1, 1_200).Select(n => $"Number {n}"), blog.Listener().Heard.Select(e => e.Title));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_text_that_fails_holds_up_neither_others_nor_other_handlers_and_waits_longer_each_time(Database database)
    {
        await using var blog = new BlogApp().WithListener().WithPrinter().On(database);
        blog.Printer().FailsOver(e => e.Text.Id == 3);
        blog.Clock.Advance(TextEvents.Grace);
        await blog.Tell([.. Enumerable.Range(0, 400).Select(n => Listening.Change(n % 8, $"Number {n}"))]);
        blog.Clock.Advance(TextEvents.Grace);
        await Listening.Until(async () => (await blog.Undelivered("test-printer")).Count == 50);
        await Listening.Until(async () => (await blog.Undelivered()).Count == 0);
        Assert.Equal(350, blog.Printer().Heard.Count);
        Assert.InRange(blog.Printer().Tries, 2, 40);

        var waits = new List<double>();
        for (var failures = 1; failures <= 5; failures++)
        {
            await Listening.Until(async () => (await First()).Failures == failures);
            waits.Add(((await First()).DueAt - blog.Clock.GetUtcNow().UtcDateTime).TotalSeconds);
            Assert.All((await blog.Undelivered("test-printer")).Skip(1), e => Assert.Equal(0, e.Failures));
            await blog.Sleeps<EventDelivery<Printer>>((await First()).DueAt);
            blog.Clock.Advance(TimeSpan.FromSeconds(waits[^1]));
        }

        Assert.Equal([1, 2, 4, 8, 16], waits);
        blog.Printer().Works();
        blog.Clock.Advance(TimeSpan.FromHours(1));
        await Listening.Until(async () => (await blog.Undelivered("test-printer")).Count == 0);
        Assert.Equal(
            Enumerable.Range(0, 50).Select(n => $"Number {(n * 8) + 3}"),
            blog.Printer().Heard.Where(e => e.Text.Id == 3).Select(e => e.Title));

        async Task<UndeliveredEvent> First() => (await blog.Undelivered("test-printer"))[0];
    }

    [Fact]
    public async Task A_handler_that_fails_over_everything_is_a_job_that_fails_and_is_not_asked_600_times()
    {
        await using var blog = new BlogApp().WithListener();
        blog.Listener().FailsOver(_ => true);
        await blog.Tell([.. Enumerable.Range(0, 600).Select(n => Listening.Change(n))]);
        var job = blog.Job<EventDelivery<Listener>>();
        await TestJobs.Until(() => job.State.Failures == 1);
        Assert.Equal(10, blog.Listener().Tries);
        Assert.Contains("out of paper", job.State.Error);
        Assert.Equal(600, (await blog.Undelivered()).Count);
        blog.Listener().Works();
        job.RunNow();
        await Listening.Until(async () => (await blog.Undelivered()).Count <= 1);
    }

    [PostgresFact]
    public async Task Of_two_transactions_the_one_with_the_lower_numbers_may_commit_later_and_is_told_all_the_same()
    {
        await using var blog = new BlogApp().WithListener().OnPostgres();
        await blog.Db(async db =>
        {
            db.AddRange(new StaticPage { Title = "One", Slug = "one" }, new StaticPage { Title = "Two", Slug = "two" });
            return await db.SaveChangesAsync();
        });
        await using var slow = blog.Services.CreateAsyncScope();
        var db = slow.ServiceProvider.GetRequiredService<BlogDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Publish(db, "one");
        await blog.Db(async quick =>
        {
            await Publish(quick, "two");
            return 0;
        });
        await Listening.Until(() => Task.FromResult(blog.Listener().Heard.Count == 1));
        await transaction.CommitAsync();
        await Listening.Until(() => Task.FromResult(blog.Listener().Heard.Count == 2));
        var heard = blog.Listener().Heard;
        Assert.Equal(["/two", "/one"], heard.Select(e => e.Path));
        // Whoever counts how far he has come would look for higher numbers only.
        Assert.True(heard[1].Id < heard[0].Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_reaches_outside_leaves_a_person_five_minutes_but_not_the_clock(Database database)
    {
        await using var blog = new BlogApp().WithPrinter().On(database);
        var id = await blog.Publish("A slip");
        await Task.Delay(200);
        Assert.Empty(blog.Printer().Heard);
        Assert.Equal(BlogApp.Start.UtcDateTime.AddMinutes(5), Assert.Single(await blog.Undelivered("test-printer")).DueAt);
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        blog.Clock.Advance(TimeSpan.FromMinutes(5));
        await Listening.Until(async () => (await blog.Undelivered("test-printer")).Count == 0);
        Assert.Equal(
            [TextEventKind.Published, TextEventKind.Withdrawn], Assert.Single(blog.Printer().Calls).Select(e => e.Kind));
    }

    private static async Task Publish(BlogDbContext db, string slug)
    {
        (await db.Pages.SingleAsync(p => p.Slug == slug)).Status = PageStatus.Published;
        await db.SaveChangesAsync();
    }
}
