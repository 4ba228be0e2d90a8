using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Content.Taxonomy.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Events;

/// <summary>Each way in which an article changes, and the events that it makes.</summary>
public sealed class ArticleEventTests : IAsyncLifetime
{
    private readonly BlogApp blog = new BlogApp().WithListener();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task In_the_editor(Database database)
    {
        var ada = await blog.On(database).SignedIn();
        await Tells([], () => ada.Write("Owls", "Words."));
        var id = (await blog.Stored("Owls")).Id;
        await Tells([], () => ada.Change(id, ("Body", "Draft words.")));
        await Tells(["Published article /owls [PublishedAt Status]"], () => ada.Press(id, "publication"));
        await Tells(["Changed article /owls [Body UpdatedAt]"], () => ada.Change(id, ("Body", "Other words.")));
        await Tells([], () => ada.Change(id));
        await Tells(["Changed article /owls [Subtitle]"], () => ada.Change(id, ("Subtitle", "At night")));
        await Tells(["Changed article /owls [Tags]"], () => ada.Change(id, ("Tags", "Night")));
        await Tells(["Changed article /night-owls from /owls [Slug]"], () => ada.Change(id, ("Slug", "night-owls")));
        await Tells(["Withdrawn article /night-owls [Status]"], () => ada.Press(id, "unpublication"));
        await Tells(["Published article /night-owls [Status]"], () => ada.Press(id, "publication"));
        var told = blog.Listener().Heard.Single();
        Assert.Equal((id, "Owls", "en", BlogApp.Start.UtcDateTime), (told.Text.Id, told.Title, told.Language, told.At));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task In_the_bin(Database database)
    {
        var ada = await blog.On(database).SignedIn();
        var id = await blog.Publish("Owls");
        await Tells(["Withdrawn article /owls [Status]"], () => ada.Press(id, "trash"));
        await Tells([], () => ada.Press(id, "restoration"));
        await Tells([], () => ada.Press(id, "trash"));
        await Tells(["Deleted article /owls"], () => ada.Press(id, "deletion"));

        var (next, first) = (await blog.Publish("Next"), await blog.Publish("First"));
        await blog.Change(first, (desk, article) =>
        {
            article.ContinueReadingId = next;
            return desk.SaveAsync(article);
        });
        await Tells(["Withdrawn article /next [Status]"], () => ada.Press(next, "trash"));
        await Tells(["Changed article /first [ContinueReadingId]", "Deleted article /next"], () => ada.Press(next, "deletion"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task By_the_clock(Database database)
    {
        var ada = await blog.On(database).SignedIn();
        var id = await blog.Draft("Owls");
        await Tells([], () => ada.Press(id, "schedule", ("at", "2026-11-23T13:00")));
        await Tells(["Published article /owls [Status] by Schedule"], async () =>
        {
            blog.Clock.Advance(TimeSpan.FromHours(1));
            await Listening.Until(async () =>
            {
                blog.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await blog.Visitor().Get("/owls")).Status == System.Net.HttpStatusCode.OK;
            });
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task By_bulk_updates_of_terms(Database database)
    {
        var ada = await blog.On(database).SignedIn();
        var (from, tag) = (await blog.Category("AI", "ai"), await blog.Tag("Night", "night"));
        await blog.Category("Machines", "machines");
        await blog.Tag("Dark", "dark");
        await blog.Article("Owls", from, [tag]);
        await blog.Article("Bats", from, [tag], published: false);
        var merge = await ada.Get($"/admin/categories/{from}/merge?into=Machines");
        await Tells(["Changed article /owls [CategoryId]"], () => ada.Submit(merge, "#merge"));
        var other = await ada.Get($"/admin/tags/{tag}/merge?into=Dark");
        await Tells(["Changed article /owls [Tags]"], () => ada.Submit(other, "#merge"));
        var (machines, dark) = await blog.Db(async db => (
            await db.Set<Blog.Content.Categories.Category>().Select(c => c.Id).SingleAsync(),
            await db.Set<Blog.Content.Tags.Tag>().Select(t => t.Id).SingleAsync()));
        var delete = await ada.Get($"/admin/categories/{machines}/delete");
        await Tells(["Changed article /owls [CategoryId]"], () => ada.Submit(delete, "#delete"));
        delete = await ada.Get($"/admin/tags/{dark}/delete");
        await Tells(["Changed article /owls [Tags]"], () => ada.Submit(delete, "#delete"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task By_a_translation_that_joins_it(Database database)
    {
        var ada = await blog.On(database).SignedIn();
        await blog.Publish("Small cups");
        await Tells(["Changed article /small-cups [TranslationGroup]"],
            () => ada.Write("Kleine Tassen", more: [("Language", "de"), ("TranslationOf", "small-cups")]));
    }

    private async Task Tells(string[] events, Func<Task> way) => Assert.Equal(events, await blog.Tells(way));
}
