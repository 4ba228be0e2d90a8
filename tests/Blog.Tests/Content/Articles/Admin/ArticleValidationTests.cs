using System.Net;

namespace Blog.Tests.Content.Articles.Admin;

public class ArticleValidationTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { "Title", "", "Enter a title" },
        { "Title", new string('t', 201), "Use at most" },
        { "Body", "bell\a", "control character" },
        { "Body", new string('>', 5000) + " deep", "" },
        { "Slug", "admin", "is reserved" },
        { "Slug", "taken", "“taken” is already used by “Taken”" },
        { "CategoryId", "-5", "no longer exists" },
        { "AuthorId", "77", "no longer exists" },
        { "HeroId", "x", "no longer exists" },
        { "Tags", new string('z', 90), "too long" },
        { "Tags", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", "at most 20 tags" },
        { "Language", "klingon-xyz", "not a language code" },
        { "Direction", "Upwards", "a text direction" },
        { "CanonicalUrl", "javascript:alert(1)", "https://" },
        { "CanonicalUrl", "/relative", "https://" },
        { "SeriesPlace", "two", "whole number" },
        { "ContinueReading", "nowhere", "No article found at" },
        { "Verdict", new string('v', 10_001), "Use at most" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_saved_is_said_beside_its_field_and_every_word_is_kept(
        string field, string value, string message)
    {
        var author = await shared.SignedIn();
        await shared.Once(b => b.Draft("Taken"));
        (string, string)[] others =
            [.. new[] { ("Title", "My title"), ("Body", "My body"), ("Excerpt", "My excerpt") }.Where(f => f.Item1 != field)];
        var page = await author.Submit(await author.Get("/admin/articles/new"), Editing.Form, null, [.. others, (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var said = field == "HeroId" ? page.One(".heroes ~ .field-notes")!.TextContent : page.Error(field);
        Assert.Contains(message, said);
        Assert.NotEqual("", said.Trim());
        Assert.All(others, f => Assert.Equal(f.Item2, page.Value(f.Item1)));
        if (field is not ("CategoryId" or "AuthorId" or "HeroId" or "Direction"))
        {
            Assert.Equal(value, page.Value(field));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_NUL_is_refused_beside_its_field_as_a_browser_sends_it(Database database)
    {
        var blog = shared.For(database);
        var author = await blog.SignedIn();
        var form = await author.Get("/admin/articles/new");
        Assert.Equal("multipart/form-data", form.One(Editing.Form)!.GetAttribute("enctype"));
        using var sent = new MultipartFormDataContent
        {
            { new StringContent(form.Value("__RequestVerificationToken")!), "__RequestVerificationToken" },
            { new StringContent("With\0NUL"), "Title" },
            { new StringContent("My body"), "Body" },
        };
        var page = await Page.Read("/admin/articles/new", await author.Client.PostAsync("/admin/articles/new", sent));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("control character", page.Error("Title"));
        Assert.Equal("My body", page.Value("Body"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_that_cannot_be_read_is_a_bad_request(Database database)
    {
        var blog = shared.For(database);
        Assert.Equal(
            HttpStatusCode.BadRequest, (await (await blog.SignedIn()).PostRaw("/admin/articles/new", ("Title", "\0"))).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_body_beyond_the_limit_is_refused_with_its_text_kept(Database database)
    {
        var blog = shared.For(database);
        var body = string.Concat(Enumerable.Repeat("word ", 60_000));
        var page = await (await blog.SignedIn()).Write("Long", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(body, page.Value("Body"));
        Assert.NotEqual("", page.Error("Body"));
    }
}
