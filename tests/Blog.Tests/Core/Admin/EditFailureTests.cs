using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Admin;
using Blog.Media.Library;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.HouseRules;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Admin;

public sealed class EditFailureTests(EditedBlog shared) : IClassFixture<EditedBlog>
{
    private const string Full = "The disk is full, so nothing was saved. Your text is below";
    private const string Broken = "something you selected has since been deleted. Your text is below";
    private const string Words = "Kept نص 🌟";

    public static TheoryData<string> Referring => [.. EditScreen.All.Where(s => s.Value.Reference.Length > 0).Select(s => s.Key)];

    [Theory, MemberData(nameof(EditScreen.Names), MemberType = typeof(EditScreen))]
    public async Task A_full_disk_is_said_above_the_form_as_typed_which_is_saved_once_there_is_room(string name)
    {
        var screen = EditScreen.All[name];
        var ada = await shared.SignedIn();
        var form = await ada.Get(screen.Path);
        var again = await shared.WhileFull(() => ada.Submit(form, screen.Form, null, [(screen.Kept, Words), .. screen.Typed]));
        AssertKept(again, screen, HttpStatusCode.InsufficientStorage, Full);
        Assert.NotEqual(Words, (await ada.Get(screen.Path)).Value(screen.Kept));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(again, screen.Form)).Status);
    }

    [Theory, MemberData(nameof(Referring))]
    public async Task What_refers_to_a_row_that_is_gone_comes_back_as_typed_and_is_saved_once_it_does_not(string name)
    {
        var screen = EditScreen.All[name];
        var ada = await shared.SignedIn();
        (string, string)[] typed = [(screen.Kept, $"{Words} {name}"), .. screen.Typed.Select(f =>
            f.Name == "NewAdvertiser" ? (f.Name, "Heron Ink Ltd") : f)];
        var form = await ada.Get(screen.Path);
        var again = await shared.WhileBroken(screen, () => ada.Submit(form, screen.Form, null, typed));
        AssertKept(again, screen, HttpStatusCode.Conflict, Broken);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(again, screen.Form)).Status);
    }

    [Theory]
    [InlineData("slot", typeof(AdSlot), "Name", 422, "Another ad spot has this name.")]
    [InlineData("advertiser", typeof(Advertiser), "Name", 422, "Another advertiser has this name.")]
    [InlineData("campaign", typeof(Advertiser), "Name", 422, "“Egret Press” already exists. Choose it from the list.")]
    [InlineData("profile", typeof(Author), "Slug", 422, "Another author already uses this URL.")]
    [InlineData("tag", typeof(Tag), "Slug", 409, "Something else was saved at the same time. Your text is below")]
    [InlineData("category", typeof(Category), "Slug", 409, "Something else was saved at the same time. Your text is below")]
    public async Task Who_comes_a_moment_after_another_with_the_same_name_is_told_so(
        string name, Type entity, string column, int status, string sentence)
    {
        var screen = EditScreen.All[name];
        var ada = await shared.SignedIn();
        // Other tests of this blog save terms of the same name.
        await shared.Db(db => db.Set<Tag>().Where(t => t.Name == Words).ExecuteDeleteAsync());
        await shared.Db(db => db.Set<Category>().Where(c => c.Name == Words).ExecuteDeleteAsync());
        var form = await ada.Get(screen.Path);
        var again = await shared.WhileTaken(entity, column, () => ada.Submit(form, screen.Form, null,
            [(screen.Kept, Words), .. screen.Typed.Select(f => f.Name == "NewAdvertiser" ? (f.Name, "Egret Press") : f)]));
        AssertKept(again, screen, (HttpStatusCode)status, sentence);
    }

    [Fact]
    public async Task What_stands_around_a_refused_form_is_what_is_stored()
    {
        var ada = await shared.SignedIn();
        var written = await ada.Submit(await ada.Get("/admin/pages/new"), "#page", null, ("Title", "Still a draft"));
        var draft = await ada.Follow(written);
        var again = await ada.Submit(draft, "#page", "publish", ("Slug", "admin"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "admin"), (again.Status, again.Value("Slug")));
        Assert.NotNull(again.One("button[value=publish]"));
    }

    [Fact]
    public async Task A_picture_s_text_that_is_written_in_the_list_stands_there_still_when_the_disk_is_full()
    {
        var id = await shared.Db(async db =>
        {
            var owl = db.Add(new Picture { Hash = new string('a', 64), Extension = "webp", Width = 9, Height = 9, Widths = "9" });
            await db.SaveChangesAsync();
            return owl.Entity.Id;
        });
        var ada = await shared.SignedIn();
        var list = await ada.Get("/admin/pictures");
        var again = await shared.WhileFull(() => ada.Submit(list, $"#picture-{id} .picture-alt", null, ("alt", Words)));
        Assert.Equal((HttpStatusCode.InsufficientStorage, Words), (again.Status, again.Value("alt")));
        Assert.Contains(Full, again.One("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Saved version: empty", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_letter_is_kept_when_the_disk_is_full()
    {
        var id = await shared.Db(async db =>
        {
            var letter = db.Add(new ContactMessage
            {
                MessageId = "full@example.org",
                Kind = ContactKind.Received,
                Box = ContactBox.Inbox,
                At = BlogApp.Start.UtcDateTime,
                Name = "Mira Example",
                Address = "mira@example.org",
                Text = "Why?",
                SearchText = "why?",
            });
            await db.SaveChangesAsync();
            return letter.Entity.Id;
        });
        var ada = await shared.SignedIn();
        var thread = await ada.Get($"/admin/inbox/{id}");
        var again = await shared.WhileFull(() => ada.Submit(thread, "#reply", "Save as note", [("Text", Words)]));
        Assert.Equal((HttpStatusCode.InsufficientStorage, Words), (again.Status, again.Value("Text")));
        Assert.Contains(Full, again.One("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_form_of_its_own_says_on_the_error_page_that_the_disk_is_full()
    {
        var ada = await shared.SignedIn();
        var id = await shared.Draft("To the bin");
        var page = await shared.WhileFull(() => ada.Press(id, "trash"));
        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Contains("The server is out of disk space.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_forms_save_what_refers_to_nothing()
    {
        var referring = await shared.Db(db => Task.FromResult(EditScreen.All
            .Where(s => db.Model.FindEntityType(s.Value.Entity)!.GetForeignKeys().Any())
            .Select(s => s.Key)
            .ToList()));
        Assert.Equal(EditScreen.All.Where(s => s.Value.Reference.Length > 0).Select(s => s.Key), referring);
    }

    [Fact]
    public void All_forms_go_one_way()
    {
        var controllers = ProgramParts.Types.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IKeepsText)))
            .Where(t => !Ancestors(t).Any(a => a.IsGenericType && a.GetGenericTypeDefinition() == typeof(FormController<>)))
            .Select(t => t.Name);
        Assert.Empty(controllers);
    }

    [PostgresFact]
    public async Task On_PostgreSQL_too_the_author_is_told_and_keeps_the_text()
    {
        await using var blog = new BlogApp().OnPostgres();
        var ada = await blog.SignedIn();
        var id = await blog.Draft("Stored", "Before.");
        var screen = EditScreen.All["article"] with { Typed = [("Body", "After.")] };
        await Before("RAISE 'no room' USING ERRCODE = 'disk_full'");
        var full = await ada.Change(id, ("Title", Words), ("Body", "After."));
        AssertKept(full, screen, HttpStatusCode.InsufficientStorage, Full);
        await Before("NEW.\"CategoryId\" := 999");
        AssertKept(await ada.Submit(full, Editing.Form), screen, HttpStatusCode.Conflict, Broken);
        Assert.Equal("Before.", (await blog.Db(db => db.Set<Article>().SingleAsync())).Body);

        Task<int> Before(string act)
        {
            var sql = $"""
                CREATE OR REPLACE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {act}; RETURN NEW; END $$;
                CREATE OR REPLACE TRIGGER act BEFORE UPDATE ON "Articles" FOR EACH ROW EXECUTE FUNCTION act();
                """;
            return blog.Db(db => db.Database.ExecuteSqlRawAsync(sql));
        }
    }

    private static void AssertKept(Page page, EditScreen screen, HttpStatusCode status, string sentence)
    {
        Assert.True(status == page.Status, $"{page.Status}: {page.Text}");
        Assert.Contains(sentence, page.One("[role=alert]:not([hidden])")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Words, page.Value(screen.Kept), StringComparison.Ordinal);
        Assert.All(screen.Typed.Where(f => f.Name != "NewAdvertiser" && page.All($"[name={f.Name}]").Count == 1),
            f => Assert.Equal(f.Value, page.Value(f.Name)));
    }

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }
}
