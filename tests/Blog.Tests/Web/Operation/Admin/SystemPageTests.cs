using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Operation.Admin;

public class SystemPageTests
{
    [Fact]
    public async Task It_shows_first_what_fails_since_when_and_why_and_when_it_is_tried_again()
    {
        await using var blog = await new BlogApp().WithOwner().Started();
        var gardener = blog.Job<Gardener>();
        await gardener.Rests(1);
        var ada = await blog.SignedIn();
        Assert.Contains("Failing since 23 Nov 2026, 12:00 Last run", Words(await RowOf(ada, gardener.Name)));
        await blog.NextRun(gardener);
        await blog.NextRun(gardener);
        var row = await RowOf(ada, gardener.Name);
        Assert.Equal(
            ["Open the door", "Water the garden"],
            (await ada.Get("/admin/system")).All("tbody strong").Take(2).Select(s => s.TextContent));
        Assert.Contains("InvalidOperationException: No water in can 1.", Words(row));
        Assert.Contains("Failing since 23 Nov 2026, 12:00 (3 times in a row)", Words(row));
        Assert.Contains("took 0 ms", Words(row));
        Assert.Contains("Waiting", Words(await RowOf(ada, "Bake bread")));
        Assert.Contains("Never", Words(await RowOf(ada, "Visit the neighbours")));
        Assert.Contains("23 Nov 2026, 13:00", Words(await RowOf(ada, "Visit the neighbours")));
    }

    [Fact]
    public async Task Run_now_tries_at_once_what_waits_after_a_failure_and_the_dashboard_warns_until_it_works()
    {
        await using var blog = await new BlogApp().WithOwner().With("Blog:BaseAddress", "http://example.org").Started();
        var (gardener, opener) = (blog.Job<Gardener>(), blog.Job<Opener>());
        await gardener.Rests(1);
        await TestJobs.Until(() => opener.State.Failures == 1);
        var ada = await blog.SignedIn();
        var warning = (await ada.Get("/admin")).One(".notice-warn")!;
        Assert.Contains("2 jobs are failing: Open the door, Water the garden.", warning.TextContent);
        Assert.Equal("/admin/system", warning.QuerySelector("a")!.GetAttribute("href"));

        opener.IsStuck = false;
        await ada.Submit(await ada.Get("/admin/system"), "form[action='/admin/system/jobs/opener/runs']");
        await TestJobs.Until(() => opener.State.SucceededAt is not null);
        Assert.Contains("A job is failing: Water the garden.", (await ada.Get("/admin")).One(".notice-warn")!.TextContent);
        gardener.Works();
        var page = await ada.Follow(
            await ada.Submit(await ada.Get("/admin/system"), "form[action='/admin/system/jobs/gardener/runs']"));
        Assert.Contains("“Water the garden” is running.", page.One(".notice")!.TextContent);
        await gardener.Rests(2);
        page = await ada.Get("/admin/system");
        Assert.Contains("All working", page.Text);
        Assert.Contains("Last error before it recovered: InvalidOperationException", page.Text);
        Assert.Contains("Done", Words(await RowOf(ada, opener.Name)));
        Assert.Null((await ada.Get("/admin")).One(".notice-warn"));
    }

    [Fact]
    public async Task Strangers_are_sent_to_sign_in_and_a_job_that_is_none_is_not_found()
    {
        await using var blog = await new BlogApp().WithOwner().Started();
        Assert.Contains("/sign-in", (await blog.Visitor().Get("/admin/system")).Location);
        var runs = blog.Job<Baker>().Runs;
        var stranger = await blog.Visitor().PostRaw("/admin/system/jobs/baker/runs");
        Assert.Contains("/sign-in", stranger.Location);
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostRaw("/admin/system/jobs/baker/runs")).Status);
        Assert.Equal(runs, blog.Job<Baker>().Runs);
        var page = await ada.Get("/admin/system");
        var token = page.One("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var none = await ada.PostRaw("/admin/system/jobs/none/runs", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    [Fact]
    public async Task Times_are_those_of_the_sites_zone()
    {
        await using var blog = await new BlogApp().WithOwner().Started();
        var settings = blog.Services.GetRequiredService<SettingsStore>();
        await blog.Db(async db =>
        {
            await settings.SaveAsync(db, settings.Get<SiteSettings>() with { TimeZone = "Asia/Karachi" }, 0);
            return 0;
        });
        Assert.Contains("23 Nov 2026, 18:00", Words(await RowOf(await blog.SignedIn(), "Visit the neighbours")));
    }

    private static async Task<AngleSharp.Dom.IElement> RowOf(Visitor ada, string job) =>
        (await ada.Get("/admin/system")).All("tbody tr").Single(r => r.QuerySelector("strong")!.TextContent == job);

    // As a phone shows it: each cell after its label.
    private static string Words(AngleSharp.Dom.IElement row) => string.Join(' ', row.QuerySelectorAll("td")
        .Select(cell => $"{cell.GetAttribute("data-label")} {cell.TextContent}")
        .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
