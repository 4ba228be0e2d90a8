using System.Net;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Content;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Core.Forms;

/// <summary>
/// A form in a page that is cached for all readers holds no token: its first post fetches one, its second is stored.
/// </summary>
public sealed class CachedPageFormTests : IAsyncLifetime
{
    private const string Words = "I walked there as a child, and the lighthouse was red.";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_post_without_a_token_is_shown_again_with_one_and_the_next_is_stored(Database database)
    {
        await Open(database);
        var (person, article) = (blog.Person(), await blog.Person().Get("/the-sea"));
        Assert.Null(article.One("#guestbook [name=token]"));
        var asked = await Fill(person, article);
        Assert.Equal(
            (HttpStatusCode.OK, "Please check your message and send it again.", Words, "Rita"),
            (asked.Status, asked.One("#notice")!.TextContent, asked.One("[name=Text]")!.TextContent.Trim(),
                asked.One("[name=Name]")!.GetAttribute("value")));
        Assert.Contains("no-store", asked.Response.Headers.CacheControl!.ToString());
        Assert.NotNull(TokenOf(asked));
        Assert.Empty(await blog.Messages());

        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(GuestbookController.SentPath, (await person.Submit(asked, "#guestbook")).Location);
        var entry = Assert.Single(await blog.Messages());
        Assert.Equal(("Rita", Words, ContactBox.Inbox, ""), (entry.Name, entry.Text, entry.Box, entry.Reasons));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pressing_the_button_ten_times_and_once_more_later_stores_one(Database database)
    {
        await Open(database);
        var person = blog.Person();
        var asked = await Fill(person, await person.Get("/the-sea"));
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => person.Submit(asked, "#guestbook")));
        Assert.All(answers, a => Assert.Equal(GuestbookController.SentPath, a.Location));
        blog.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(GuestbookController.SentPath, (await person.Submit(asked, "#guestbook")).Location);
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    [Theory]
    [InlineData("https://example.com", "cross-site")]
    [InlineData("https://example.com", "")]
    [InlineData("", "same-site")]
    [InlineData("null", "")]
    public async Task A_post_from_a_page_of_another_site_is_refused_with_or_without_a_token(string origin, string site)
    {
        await Open();
        var asked = await Fill(blog.Person(), await blog.Visitor().Get("/the-sea"));
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        var victim = blog.Visitor();
        victim.Client.DefaultRequestHeaders.Add("Origin", origin);
        victim.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        var first = await Fill(victim, await blog.Visitor().Get("/the-sea"));
        Assert.Equal((HttpStatusCode.Forbidden, false), (first.Status, first.Html.Contains(Words)));
        Assert.Equal(HttpStatusCode.Forbidden, (await victim.Submit(asked, "#guestbook")).Status);
        Assert.Empty(await blog.Messages());
    }

    [Fact]
    public async Task Too_long_fields_are_refused_in_words_with_a_token_and_need_no_third_post()
    {
        await Open();
        var (person, name, text) = (blog.Person(), new string('n', 81), new string('x', GuestbookForm.MaxText + 1));
        var refused = await Fill(person, await person.Get("/the-sea"), ("Name", name), ("Text", text));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "Not sent yet. Please check the marked fields."),
            (refused.Status, refused.One("#notice")!.TextContent));
        Assert.Equal("Use at most 80 characters.", refused.One("#Name-error")!.TextContent);
        Assert.Equal("Use at most 10000 characters.", refused.One("#Text-error")!.TextContent);
        Assert.Equal(
            (name, text), (refused.One("[name=Name]")!.GetAttribute("value"), refused.One("[name=Text]")!.TextContent.Trim()));
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(GuestbookController.SentPath, (await Fill(person, refused)).Location);
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    [Fact]
    public async Task The_field_that_people_do_not_see_stays_filled_and_makes_the_second_post_spam()
    {
        await Open();
        var bot = blog.Person();
        var asked = await Fill(bot, await bot.Get("/the-sea"), ("homepage", "https://spam.example"));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.Submit(asked, "#guestbook");
        Assert.Equal(
            (ContactBox.Spam, "Filled in the hidden field"),
            (await blog.Messages()).Select(m => (m.Box, m.Reasons)).Single());
    }

    [Fact]
    public async Task The_least_age_counts_from_the_answer_that_brought_the_token()
    {
        await Open();
        var bot = blog.Person();
        var article = await bot.Get("/the-sea");
        blog.Clock.Advance(TimeSpan.FromMinutes(10));
        var asked = await Fill(bot, article);
        blog.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.Submit(asked, "#guestbook");
        Assert.Equal(
            (ContactBox.Held, "Sent less than 3 seconds after opening the page"),
            (await blog.Messages()).Select(m => (m.Box, m.Reasons)).Single());
    }

    [Fact]
    public async Task A_forged_token_is_no_missing_one()
    {
        await Open();
        var bot = blog.Person();
        var answer = await Fill(bot, await bot.Get("/the-sea"), ("token", "Zm9yZ2Vk"));
        Assert.Equal(GuestbookController.SentPath, answer.Location);
        Assert.Equal(ContactBox.Spam, Assert.Single(await blog.Messages()).Box);
    }

    [Fact]
    public async Task Posts_without_a_token_do_not_make_a_sender_doubtful_but_a_flood_of_them_is_refused_in_words()
    {
        await Open();
        var person = blog.Person();
        var article = await person.Get("/the-sea");
        for (var i = 1; i <= 300; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Fill(person, article)).Status);
        }

        var refused = await Fill(person, article);
        Assert.Equal((HttpStatusCode.TooManyRequests, Words), (refused.Status, refused.One("[name=Text]")!.TextContent.Trim()));
        Assert.Contains("try again later", refused.One("#notice")!.TextContent);
        Assert.Empty(await blog.Messages());
        Assert.Equal(HttpStatusCode.OK, (await Fill(blog.Person(), article)).Status);
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        await person.Submit(refused, "#guestbook");
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    private async Task Open(Database database = Database.Sqlite)
    {
        await blog.On(database).WithGuestbook().OpenContact();
        await blog.Publish("The sea", "Words.");
    }

    private static Task<Page> Fill(Visitor person, Page page, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] typed = [("Name", "Rita"), ("Text", Words)];
        return person.Submit(page, "#guestbook", null, [.. typed.Where(f => more.All(m => m.Name != f.Name)), .. more]);
    }

    private static string? TokenOf(Page page) => page.One("#guestbook [name=token]")?.GetAttribute("value");
}
