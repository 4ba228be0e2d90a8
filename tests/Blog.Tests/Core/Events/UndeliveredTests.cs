using System.CommandLine;
using System.Net;
using Blog.Core.Cli;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Events;

/// <summary>What a person sees of events that are undelivered, and does about them.</summary>
public class UndeliveredTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_System_page_says_what_is_undelivered_to_whom_and_why_and_has_it_tried_again(Database database)
    {
        await using var blog = new BlogApp().WithListener().On(database);
        var ada = await blog.SignedIn();
        Assert.Contains("All delivered", (await ada.Get("/admin/system")).One(".events")!.TextContent);
        blog.Listener().FailsOver(e => e.Title == "Owls");
        await blog.Tell(Listening.Change(1, "Owls"), Listening.Change(1, "Owls again"), Listening.Change(2, "Bats"));
        await Listening.Until(async () => await blog.Undelivered() is [{ Failures: > 0 }, _]);
        var part = (await ada.Get("/admin/system")).One(".events")!;
        var rows = part.QuerySelectorAll("tbody tr").Select(r => Folded(r.TextContent)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("IOException: The printer is out of paper.", rows[0]);
        Assert.Contains("Failing", rows[0]);
        Assert.Contains("next try: 23 Nov 2026, 12:00", rows[0]);
        Assert.Contains("Listen", rows[0]);
        Assert.Contains("Waiting for the previous event", rows[1]);
        Assert.Contains("Listen: 2", Folded(part.QuerySelector(".event-counts")!.TextContent));

        blog.Listener().Works();
        var page = await ada.Follow(await ada.Submit(await ada.Get("/admin/system"), ".events form[action$='/tries']"));
        Assert.Contains("Trying again now.", page.One(".notice")!.TextContent);
        await Listening.Until(async () => (await blog.Undelivered()).Count == 0);
        Assert.Equal(["Bats", "Owls", "Owls again"], blog.Listener().Heard.Select(e => e.Title));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_dropped_is_never_told_and_the_next_of_its_text_is(Database database)
    {
        await using var blog = new BlogApp().WithListener().On(database);
        var ada = await blog.SignedIn();
        blog.Listener().FailsOver(e => e.Title == "Owls");
        await blog.Tell(Listening.Change(1, "Owls"), Listening.Change(1, "Owls again"));
        await Listening.Until(async () => (await blog.Undelivered()).FirstOrDefault()?.Failures > 0);
        var before = await ada.Get("/admin/system");
        var page = await ada.Follow(await ada.Submit(before, ".events form[action$='/deletion']"));
        Assert.Contains("Event discarded.", page.One(".notice")!.TextContent);
        await Listening.Until(async () => (await blog.Undelivered()).Count == 0);
        Assert.Equal(["Owls again"], blog.Listener().Heard.Select(e => e.Title));
        page = await ada.Follow(await ada.Submit(before, ".events form[action$='/deletion']"));
        Assert.Contains("no longer exists", page.One(".notice-problem")!.TextContent);
    }

    [Fact]
    public async Task The_dashboard_warns_once_a_handler_has_failed_several_times_over_an_event()
    {
        await using var blog = new BlogApp().With("Blog:BaseAddress", "http://example.org").WithListener();
        var ada = await blog.SignedIn();
        blog.Listener().FailsOver(_ => true);
        await blog.Tell(Listening.Change(1, "Owls"));
        await Listening.Until(async () => (await blog.Undelivered()).FirstOrDefault()?.Failures > 0);
        Assert.DoesNotContain("could not be processed", (await ada.Get("/admin")).Text);
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE \"UndeliveredEvents\" SET \"Failures\" = 3"));
        Assert.Contains("could not be processed", (await ada.Get("/admin")).One(".notice-warn")!.TextContent);
    }

    [Fact]
    public async Task What_no_module_takes_any_more_is_told_so_and_strangers_and_forged_forms_change_nothing()
    {
        await using var blog = new BlogApp().WithListener();
        var ada = await blog.SignedIn();
        blog.Listener().FailsOver(_ => true);
        await blog.Tell(Listening.Change(1, "Owls"));
        await Listening.Until(async () => (await blog.Undelivered()).FirstOrDefault()?.Failures > 0);
        var id = (await blog.Undelivered())[0].Id;
        Assert.Contains("/sign-in", (await blog.Visitor().PostRaw($"/admin/system/events/{id}/deletion")).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostRaw($"/admin/system/events/{id}/deletion")).Status);
        Assert.Single(await blog.Undelivered());
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE \"UndeliveredEvents\" SET \"Handler\" = 'gone-module'"));
        var part = (await ada.Get("/admin/system")).One(".events")!;
        Assert.Contains("No handler", part.TextContent);
        Assert.Contains("gone-module", part.TextContent);
        Assert.Null(part.QuerySelector("form[action$='/tries']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_verb_lists_retries_and_drops(Database database)
    {
        await using var blog = new BlogApp().WithListener().On(database);
        blog.Listener().FailsOver(_ => true);
        await blog.Tell(Listening.Change(1, "Owls"), Listening.Change(2, "Bats"));
        await Listening.Until(async () => (await blog.Undelivered()).Count(e => e.Failures > 0) == 2);
        var (code, said) = await Run(blog, "list");
        Assert.Equal(0, code);
        Assert.Contains("test-listener\tChanged article 1 /text-1\t2026-11-23 12:00:00Z\tfailed 1 times", said);
        Assert.Contains("out of paper", said);
        var id = (await blog.Undelivered())[0].Id;
        Assert.Equal((0, "Discarded."), await Run(blog, "drop", $"{id}"));
        Assert.Equal((1, "Event not found."), await Run(blog, "drop", $"{id}"));
        blog.Listener().Works();
        Assert.Equal((0, "Retrying 1 event."), await Run(blog, "retry"));
        await Listening.Until(async () => (await blog.Undelivered()).Count == 0);
        Assert.Equal(["Bats"], blog.Listener().Heard.Select(e => e.Title));
        Assert.Equal((0, "All events have been delivered."), await Run(blog, "list"));
    }

    private static async Task<(int Code, string Said)> Run(BlogApp blog, params string[] args)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var command = new Command("events");
        scope.ServiceProvider.GetServices<CliVerb>().Single(v => v.Name == "events")
            .Define(command, (work, ct) => work(scope.ServiceProvider, ct));
        await using var said = new StringWriter();
        var code = await new RootCommand { command }.Parse(["events", .. args]).InvokeAsync(new() { Output = said });
        return (code, said.ToString().Trim());
    }

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
