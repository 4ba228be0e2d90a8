using System.Net;
using Blog.Core.Events;
using Blog.IndexNow.Endpoints;
using Blog.IndexNow.Submissions;
using Blog.Tests.Core.Events;
using Blog.Tests.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.IndexNow;

/// <summary>Blogs that tell an engine of their texts.</summary>
internal static class Indexing
{
    public const string Screen = "/admin/indexnow";

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    /// <summary>A blog that may tell a server of this machine.</summary>
    public static BlogApp Blog(Database database) => new BlogApp().With(OutsideWorld.PrivateKey, "true").On(database);

    /// <summary>Switches it on by the screen; the program is started by it.</summary>
    public static async Task<Visitor> TellEngine(this BlogApp blog, Engine engine, Visitor? ada = null)
    {
        ada ??= await blog.SignedIn();
        await blog.Site();
        var saved = await ada.Submit(
            await ada.Get(Screen), "#settings", "Save", ("IsOn", "true"), ("Chosen", "other"), ("Other", engine.Address));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        return ada;
    }

    public static Task<List<Submission>> Submissions(this BlogApp blog) =>
        blog.Db(db => db.Set<Submission>().AsNoTracking().ToListAsync());

    /// <summary>Lets the time pass that a person has to mend a slip, until the engine has so many posts.</summary>
    public static async Task Told(this BlogApp blog, Engine engine, int posts)
    {
        blog.Clock.Advance(TextEvents.Grace);
        // Done with it, too, unless the engine asked to wait: a clock that runs on meanwhile would cancel the handler.
        await Listening.Until(async () => engine.Posts.Count == posts
            && await blog.Submissions() is var told && told.Count == posts
            && (told.Exists(s => s.WaitsUntil is not null) || (await blog.Undelivered("indexnow")).Count == 0)
            || blog.Wakes());
    }

    /// <summary>Until nothing is left to tell.</summary>
    public static async Task Quiet(this BlogApp blog)
    {
        blog.Clock.Advance(TextEvents.Grace);
        await Listening.Until(async () => (await blog.Undelivered("indexnow")).Count == 0 || blog.Wakes());
    }

    // A job that was not asleep yet when the clock moved sleeps from then on: the clock goes on a little while it does.
    private static bool Wakes(this BlogApp blog)
    {
        if (blog.Job<EventDelivery<SubmittedTexts>>().State is { IsRunning: false, NextAt: not null })
        {
            blog.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return false;
    }

    /// <summary>Lets time pass in steps, in each of which jobs do what is due.</summary>
    public static async Task Passes(this BlogApp blog, TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += Step)
        {
            blog.Clock.Advance(Step);
            await Task.Delay(300);
        }
    }
}
