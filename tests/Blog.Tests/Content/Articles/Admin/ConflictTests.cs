using System.Net;

namespace Blog.Tests.Content.Articles.Admin;

public class ConflictTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_loser_of_a_race_sees_both_texts_and_can_then_overwrite_knowingly(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Shared", "Same start\nold middle\nsame end");
        var mine = await author.Get($"/admin/articles/{id}");
        await author.Change(id, ("Body", "Same start\ntheir middle\nsame end"));

        var conflict = await author.Submit(
            mine, Editing.Form, null, ("Body", "Same start\nmy middle\nsame end"), ("Title", "Shared by me"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("their middle", conflict.All(".conflict del").Select(d => d.TextContent));
        Assert.Contains("my middle", conflict.All(".conflict ins").Select(i => i.TextContent));
        Assert.Contains("23 Nov 2026, 12:00", conflict.One(".conflict-notice h2")!.TextContent);
        Assert.Equal("Same start\nmy middle\nsame end", conflict.Value("Body"));
        Assert.Equal("Same start\ntheir middle\nsame end", (await blog.Stored("Shared")).Body);

        await author.Submit(conflict, Editing.Form);
        Assert.Equal("Same start\nmy middle\nsame end", (await blog.Stored("Shared by me")).Body);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Choices_that_differ_are_named_too(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Filed", category: "Kitchen");
        var mine = await author.Get($"/admin/articles/{id}");
        await author.Change(id, ("Featured", "true"));
        var conflict = await author.Submit(mine, Editing.Form, null, ("CategoryId", ""));
        Assert.Equal(["Kitchen", "Yes"], conflict.All(".conflict del").Select(d => d.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Publishing_in_a_lost_race_publishes_nothing(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Not yet");
        var mine = await author.Get($"/admin/articles/{id}");
        await author.Change(id, ("Body", "Theirs"));
        var conflict = await author.Submit(mine, Editing.Form, null, ("Then", "publish"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/not-yet")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_text_of_an_article_deleted_meanwhile_is_kept_for_a_new_one(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var id = await blog.Draft("Fleeting");
        var mine = await author.Get($"/admin/articles/{id}");
        await author.Press(id, "trash");
        await author.Press(id, "deletion");
        var page = await author.Submit(mine, Editing.Form, null, ("Body", "Precious"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Precious", page.Value("Body"));
        await author.Submit(page, Editing.Form);
        Assert.Equal("Precious", (await blog.Stored("Fleeting")).Body);
    }
}
