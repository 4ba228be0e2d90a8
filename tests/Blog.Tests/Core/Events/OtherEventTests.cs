using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Tests.Content;
using Blog.Tests.Transfer;
using Blog.Transfer.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Events;

/// <summary>Events of pages, of imports and after an upgrade.</summary>
public sealed class OtherEventTests : IAsyncLifetime
{
    private readonly BlogApp blog = new BlogApp().WithListener();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_way_in_which_a_page_changes(Database database)
    {
        var ada = await blog.On(database).SignedIn();
        Page page = null!;
        await Tells([], async () => page = await ada.Follow(await ada.Submit(
            await ada.Get("/admin/pages/new"), "#page", "Save draft", ("Title", "About us"), ("Body", "Words."))));
        await Tells(["Published page /about-us [Status]"], () => ada.Submit(page, "#page", "publish"));
        await Tells(["Changed page /about-us [Body]"], () => Save("Body", "Other words."));
        await Tells([], () => Save("Body", "Other words."));
        await Tells(["Changed page /us from /about-us [Slug]"], () => Save("Slug", "us"));
        await Tells(["Withdrawn page /us [Status]"], async () => await ada.Submit(await ada.Get(page.Path), "#trash"));
        await Tells([], async () => await ada.Submit(await ada.Get(page.Path), "#restore"));
        await Tells([], async () => await ada.Submit(await ada.Get(page.Path), "#trash"));
        await Tells(["Deleted page /us"], async () => await ada.Submit(await ada.Get($"{page.Path}/deletion"), "#delete"));

        async Task Save(string field, string value) =>
            await ada.Submit(await ada.Get(page.Path), "#page", null, (field, value));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_import_tells_which_run_it_was(Database database)
    {
        blog.On(database);
        using var files = new ImportFolder();
        files.With("owls.md", ImportingBlog.Owls + "Text.").With("bats.md", "---\ntitle: Bats\ndraft: true\n---\nText.")
            .With("about.md", "---\ntitle: About\nlayout: page\n---\nText.");
        var told = await blog.Tells(Import);
        Assert.Equal(["Published article /owls by Import", "Published page /about by Import"], told.Order());
        var run = Assert.Single(blog.Listener().Heard.Select(e => e.Cause.Run).Distinct());
        Assert.Equal($"2026-11-23 12:00:00Z {files.Path}", run);
        Assert.Empty(await blog.Tells(Import));
        files.With("owls.md", ImportingBlog.Owls + "New text.");
        Assert.Equal(["Changed article /owls [Body UpdatedAt] by Import"], await blog.Tells(Import));

        async Task Import()
        {
            await using var scope = blog.Services.CreateAsyncScope();
            await ImportReport.RunAsync(
                scope.ServiceProvider.GetRequiredService<MarkdownImporter>(), files.Path, new(), new StringWriter(),
                TimeProvider.System);
        }
    }

    [Fact]
    public async Task A_text_that_a_new_renderer_makes_anew_says_so()
    {
        using var folder = new TestFolder();
        await using (var before = new BlogApp { Folder = folder.Path, KeepFolder = true })
        {
            await before.Publish("Owls");
            await before.Draft("Bats");
            await before.Db(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Rendered.RenderVersion, 0)));
        }

        await using var after = new BlogApp { Folder = folder.Path, KeepFolder = true }.WithListener();
        await after.Visitor().Get("/");
        await Listening.Until(() => Task.FromResult(after.Listener().Heard.Count > 0));
        var told = Assert.Single(after.Listener().Heard);
        Assert.Equal(("/owls", WriteCauseKind.Upgrade, "Rendered"), (told.Path, told.Cause.Kind, Assert.Single(told.Changed)));
    }

    [Fact]
    public async Task Events_outside_a_transaction_are_refused_and_a_rollback_takes_them_back()
    {
        var events = blog.Services.GetRequiredService<Blog.Core.Events.TextEvents>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => blog.Db(async db =>
        {
            await events.TellAsync(db, [Listening.Change(1)], default);
            return 0;
        }));
        await blog.Db(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Article { Title = "Owls", Slug = "owls", Author = new() { Name = "Ada", Slug = "ada" } });
            db.ChangeTracker.Entries<Article>().Single().Entity.Publish(BlogApp.Start.UtcDateTime);
            await db.SaveChangesAsync();
            Assert.Equal(1, await db.Set<Blog.Core.Events.UndeliveredEvent>().CountAsync());
            await transaction.RollbackAsync();
            return 0;
        });
        Assert.Empty(await blog.Undelivered());
        Assert.Empty(blog.Listener().Heard);
    }

    private async Task Tells(string[] events, Func<Task> way) => Assert.Equal(events, await blog.Tells(way));
}
