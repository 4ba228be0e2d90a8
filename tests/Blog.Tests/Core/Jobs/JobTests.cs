using System.Net;
using Blog.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Jobs;

public class JobTests
{
    [Fact]
    public async Task A_job_that_throws_is_tried_again_less_and_less_often_while_the_others_and_the_program_go_on()
    {
        await using var blog = await new BlogApp().Started();
        var (gardener, baker) = (blog.Job<Gardener>(), blog.Job<Baker>());
        var waits = new List<double>();
        for (var run = 1; run <= 12; run++)
        {
            await gardener.Rests(run);
            Assert.Equal(run, gardener.State.Failures);
            waits.Add((gardener.State.NextAt - gardener.State.StartedAt)!.Value.TotalSeconds);
            var bread = baker.Runs;
            await blog.NextRun(gardener);
            await TestJobs.Until(() => baker.Runs > bread);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600], waits);
        Assert.Equal(0, baker.State.Failures);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/")).Status);
    }

    [Fact]
    public async Task A_failure_is_logged_when_it_is_new_and_when_it_is_over_and_not_when_it_is_repeated()
    {
        await using var blog = await new BlogApp().Started();
        var gardener = blog.Job<Gardener>();
        await gardener.Rests(1);
        gardener.FailsBy(new InvalidOperationException("No water in can 2."));
        await blog.NextRun(gardener);
        gardener.FailsBy(new InvalidOperationException("No water in can 3f2504e0-4f89-11d3-9a0c-0305e82c3301."));
        await blog.NextRun(gardener);
        Assert.Contains("ERR", Assert.Single(blog.LogOf(gardener.Name)));
        gardener.FailsBy(new IOException("The hose leaks."));
        await blog.NextRun(gardener);
        Assert.Equal(2, blog.LogOf(gardener.Name).Count);
        gardener.Works();
        await blog.NextRun(gardener);
        Assert.Contains("works again; it had failed 4 times in a row", blog.LogOf(gardener.Name)[^1]);
        Assert.Contains("INF", blog.LogOf(gardener.Name)[^1]);
        gardener.FailsBy(new IOException("The hose leaks."));
        await blog.NextRun(gardener);
        Assert.Equal(4, blog.LogOf(gardener.Name).Count);
        Assert.Empty(blog.LogOf(blog.Job<Baker>().Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_database_says_is_logged_once_too(Database database)
    {
        await using var blog = await new BlogApp().On(database).Started();
        var sender = blog.Job<OutboxSender>();
        await TestJobs.Until(() => sender.State is { IsRunning: false, SucceededAt: not null });
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"OutboxMails\" RENAME TO \"Elsewhere\""));
        for (var failures = 1; failures <= 3; failures++)
        {
            sender.RunNow();
            await TestJobs.Until(() => sender.State is { IsRunning: false } state && state.Failures == failures);
        }

        string[] others = [blog.Job<Gardener>().Name, blog.Job<Opener>().Name];
        var errors = blog.LogOf(" ERR ").Where(l => !others.Any(l.Contains));
        Assert.Contains("The job Send email failed", Assert.Single(errors));
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Elsewhere\" RENAME TO \"OutboxMails\""));
        sender.RunNow();
        await TestJobs.Until(() => sender.State.Failures == 0);
    }

    [Fact]
    public async Task A_time_out_that_is_no_stop_of_the_program_is_a_failure_like_any_other()
    {
        await using var blog = await new BlogApp().Started();
        var gardener = blog.Job<Gardener>();
        gardener.FailsBy(new TaskCanceledException("The pump did not answer."));
        await gardener.Rests(1);
        await blog.NextRun(gardener);
        Assert.Equal("TaskCanceledException: The pump did not answer.", gardener.State.Error);
        Assert.Equal(2, gardener.State.Failures);
        await blog.NextRun(gardener);
    }

    [Fact]
    public async Task A_wake_up_ends_a_wait_but_not_the_one_after_a_failure_which_only_a_person_ends()
    {
        await using var blog = await new BlogApp().Started();
        var (gardener, baker) = (blog.Job<Gardener>(), blog.Job<Baker>());
        await gardener.Rests(1);
        gardener.Wake();
        baker.Wake();
        await baker.Rests(2);
        await Task.Delay(200);
        Assert.Equal(1, gardener.Runs);
        gardener.Works();
        gardener.RunNow();
        await gardener.Rests(2);
        Assert.Equal(0, gardener.State.Failures);
        gardener.Wake();
        await gardener.Rests(3);
    }

    [Fact]
    public async Task Woken_during_a_run_it_runs_once_more()
    {
        await using var blog = await new BlogApp().Started();
        var baker = blog.Job<Baker>();
        await baker.Rests(1);
        var oven = new TaskCompletionSource();
        baker.Work = _ => oven.Task;
        baker.Wake();
        await TestJobs.Until(() => baker.Runs == 2);
        baker.Wake();
        baker.Wake();
        baker.Works();
        oven.SetResult();
        await TestJobs.Until(() => baker.Runs == 3);
        await baker.Rests(3);
    }

    [Fact]
    public async Task What_runs_once_at_the_start_is_tried_until_it_works_and_then_left_alone()
    {
        await using var blog = await new BlogApp().Started();
        var opener = blog.Job<Opener>();
        await TestJobs.Until(() => opener.State.Failures > 0);
        opener.IsStuck = false;
        for (var tries = 0; opener.State.SucceededAt is null; tries++)
        {
            Assert.InRange(tries, 0, 1_000);
            blog.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }

        var runs = opener.Runs;
        blog.Clock.Advance(TimeSpan.FromDays(1));
        await blog.NextRun(blog.Job<Baker>());
        Assert.Equal(runs, opener.Runs);
        Assert.Null(opener.State.NextAt);
    }

    [Fact]
    public async Task What_comes_every_hour_waits_for_the_first_where_it_says_so()
    {
        await using var blog = await new BlogApp().Started();
        var visiting = blog.Job<Visiting>();
        await TestJobs.Until(() => visiting.State.NextAt is not null);
        Assert.Equal(BlogApp.Start.UtcDateTime.AddHours(1), visiting.State.NextAt);
        Assert.Equal(0, visiting.Runs);
        for (var tries = 0; visiting.Runs == 0; tries++)
        {
            Assert.InRange(tries, 0, 1_000);
            blog.Clock.Advance(TimeSpan.FromMinutes(59));
            await Task.Delay(10);
        }
    }

    [Fact]
    public async Task The_program_stops_at_once_and_in_silence_while_a_job_runs_and_another_waits_after_a_failure()
    {
        using var folder = new TestFolder();
        var blog = await new BlogApp { Folder = folder.Path, KeepFolder = true }.Started();
        var (gardener, baker) = (blog.Job<Gardener>(), blog.Job<Baker>());
        await gardener.Rests(1);
        await baker.Rests(1);
        baker.Work = ct => Task.Delay(Timeout.Infinite, ct);
        baker.Wake();
        await TestJobs.Until(() => baker.Runs == 2);
        // The host gives its services half a minute, and says so when they take it.
        await blog.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(blog.LogOf(baker.Name));
        Assert.Single(blog.LogOf(gardener.Name));
        Assert.Equal(0, baker.State.Failures);
    }
}
