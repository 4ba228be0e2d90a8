using System.Net;
using Blog.Content.Authors;
using Blog.Core.Settings;
using Blog.Web.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Account;

public class SetupTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_printed_link_leads_the_first_author_in(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var visitor = blog.Visitor();
        Assert.Equal("/setup", (await visitor.Get("/sign-in")).Location);
        var form = await visitor.Get($"/setup?token={Token(blog)}");
        var answer = await visitor.Submit(form, "#setup", null, Filled(("Title", "Quiet Owls"), ("TimeZone", "Asia/Karachi")));

        Assert.Equal("/admin", answer.Location);
        Assert.Contains("Rosa Weiß", (await visitor.Get("/admin/profile")).One("#Name")!.GetAttribute("value"));
        var author = await blog.Db(db => db.Authors.SingleAsync());
        Assert.Equal(("Rosa Weiß", "rosa-weiss"), (author.Name, author.Slug));
        var site = blog.Services.GetRequiredService<SettingsStore>().Get<SiteSettings>();
        Assert.Equal(("Quiet Owls", "Asia/Karachi"), (site.Title, site.TimeZone));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_the_token_nobody_claims_the_blog_and_the_text_is_kept(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var visitor = blog.Visitor();
        var answer = await visitor.Submit(
            await visitor.Get("/setup"), "#setup", null, Filled(("Token", "0123456789abcdef0123456789abcdef")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("This is not the setup token", answer.One("#Token-error")!.TextContent);
        Assert.Equal("Rosa Weiß", answer.One("#Name")!.GetAttribute("value"));
        Assert.Equal("rosa@example.org", answer.One("#Email")!.GetAttribute("value"));
        Assert.False(await blog.Db(db => db.Users.AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tries_at_the_token_are_limited(Database database)
    {
        await using var blog = new BlogApp().On(database).With("Blog:SignIn:AttemptsPerMinute", "3");
        var visitor = blog.Visitor();
        var form = await visitor.Get("/setup");
        for (var i = 0; i < 3; i++)
        {
            await visitor.Submit(form, "#setup", null, Filled(("Token", $"guess {i}")));
        }

        var fourth = await visitor.Submit(form, "#setup", null, Filled(("Token", Token(blog))));
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Status);
        Assert.False(await blog.Db(db => db.Users.AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_at_once_one_becomes_the_owner(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var rivals = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            var visitor = blog.Visitor();
            return (Visitor: visitor, Form: await visitor.Get($"/setup?token={Token(blog)}"), Email: $"rival{i}@example.org");
        }));
        var answers =
            await Task.WhenAll(rivals.Select(r => r.Visitor.Submit(r.Form, "#setup", null, Filled(("Email", r.Email)))));
        Assert.Single(answers, a => a.Location == "/admin");
        Assert.Equal(1, await blog.Db(db => db.Users.CountAsync()));
        Assert.Equal(1, await blog.Db(db => db.Authors.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Once_there_is_an_account_the_page_leads_to_the_sign_in(Database database)
    {
        await using var blog = new BlogApp().On(database).WithOwner();
        Assert.Equal("/sign-in", (await blog.Visitor().Get("/setup")).Location);
        Assert.Null(blog.Services.GetRequiredService<SetupToken>().Current);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_field_that_cannot_be_used_says_why(Database database)
    {
        await using var blog = new BlogApp().On(database).With("Blog:SignIn:AttemptsPerMinute", "100");
        var visitor = blog.Visitor();
        var form = await visitor.Get($"/setup?token={Token(blog)}");
        (string Field, string Value, string Words)[] bad =
        [
            ("Name", "", "Enter your name."), ("Name", new string('n', 81), "Use at most 80 characters."),
            ("Name", "\u200b", "Enter your name."), ("Name", "Rosa\u0001", "after “Rosa”, U+0001"),
            ("Email", "rosa", "Enter an email address such as"),
            ("Email", "Rosa <rosa@example.org>", "Enter an email address such as"),
            ("Email", new string('m', 300) + "@example.org", "Use at most 254 characters."),
            ("Password", "short", "Use at least 10 characters."), ("Password", "Password123", "easy to guess"),
            ("Password", "aaaaaaaaaaaa", "a repeated character"), ("Password", "Rosa@Example.org", "Do not use your name"),
            ("Password", new string('p', 201), "Use at most 200 characters."),
            ("Title", new string('t', 101), "Use at most 100 characters."),
            ("TimeZone", "Moon/Crater", "Choose a time zone from the list."),
            ("BaseAddress", "blog.example.org", "Enter only the scheme and host, such as https://blog.example.org."),
            ("BaseAddress", "https://example.org/blog", "Enter only the scheme and host"),
            ("BaseAddress", "javascript:alert(1)", "Enter only the scheme and host"),
            ("BaseAddress", $"https://{new string('b', 300)}.example.org", "Use at most 300 characters."),
        ];
        foreach (var (field, value, words) in bad)
        {
            var changes = Filled((field, value)).ToDictionary(f => f.Name, f => f.Value);
            changes["Repeated"] = changes["Password"];
            var answer = await visitor.Submit(form, "#setup", null, [.. changes.Select(c => (c.Key, c.Value))]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(words, answer.One($"#{field}-error")?.TextContent ?? answer.Text);
            Assert.True(field is not "BaseAddress" || answer.One("#BaseAddress")!.GetAttribute("value") == value);
        }

        var unequal = await visitor.Submit(form, "#setup", null, Filled(("Repeated", "another one altogether")));
        Assert.Contains("The passwords do not match.", unequal.One("#Repeated-error")!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_was_imported_as_an_author_before_is_that_author(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(async db =>
        {
            db.Add(new Author { Name = "Rosa Weiß", Slug = "rosa-weiss", Bio = "Rows." });
            return await db.SaveChangesAsync();
        });
        var visitor = blog.Visitor();
        await visitor.Submit(await visitor.Get($"/setup?token={Token(blog)}"), "#setup", null, Filled());
        var author = await blog.Db(db => db.Authors.SingleAsync());
        Assert.Equal("Rows.", author.Bio);
        Assert.NotNull(author.AccountId);
    }

    [Theory]
    [InlineData("http://owls.example.org", null, "http://owls.example.org")]
    [InlineData("http://owls.example.org", "https", "https://owls.example.org")]
    [InlineData("https://Bücher.example.org:8443", null, "https://xn--bcher-kva.example.org:8443")]
    [InlineData("http://localhost:5080", null, "")]
    [InlineData("http://192.168.1.5:8080", "https", "")]
    [InlineData("http://203.0.113.9", null, "")]
    [InlineData("http://[2001:db8::1]:8080", null, "")]
    public async Task The_base_address_is_asked_for_and_the_request_suggests_one_at_which_readers_can_come(
        string address, string? forwarded, string suggested)
    {
        await using var blog = new BlogApp();
        var visitor = SecurityHeadersTests.At(blog, address);
        if (forwarded is not null)
        {
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwarded);
        }

        Assert.Equal(suggested, (await visitor.Get("/setup")).One("#BaseAddress")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain(address[address.IndexOf('/')..], (await blog.Visitor().Get("/setup")).Html);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_typed_there_is_the_blogs_address_and_the_dashboard_warns_until_it_has_one(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var visitor = blog.Visitor();
        await visitor.Submit(await visitor.Get($"/setup?token={Token(blog)}"), "#setup", null, Filled(("BaseAddress", "")));
        var warning = (await visitor.Get("/admin")).One(".notice-warn")!;
        Assert.Contains("The site URL is not set", warning.TextContent);
        Assert.Equal("/admin/settings", warning.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull((await visitor.Get("/admin/system")).One(".notice-warn"));
        await visitor.Submit(
            await visitor.Get("/admin/settings"), "#settings", null, ("BaseAddress", "https://blog.example.org"));
        Assert.Null((await visitor.Get("/admin")).One(".notice-warn"));

        await using var other = new BlogApp();
        visitor = other.Visitor();
        var typed = Filled(("BaseAddress", " https://Blog.Example.org/ "));
        await visitor.Submit(await visitor.Get($"/setup?token={Token(other)}"), "#setup", null, typed);
        Assert.Equal(
            "https://blog.example.org", other.Services.GetRequiredService<SettingsStore>().Get<SiteSettings>().BaseAddress);
        Assert.Contains("<loc>https://blog.example.org/sitemaps/", (await other.Visitor().Get("/sitemap.xml")).Html);
    }

    private static string Token(BlogApp blog) => blog.Services.GetRequiredService<SetupToken>().Current!;

    private static (string Name, string Value)[] Filled(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "Rosa Weiß",
            ["Email"] = "rosa@example.org",
            ["Password"] = "seven slow rivers",
            ["Repeated"] = "seven slow rivers",
        };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return [.. fields.Select(f => (f.Key, f.Value))];
    }
}
