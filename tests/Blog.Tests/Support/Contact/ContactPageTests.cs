using System.Net;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Content;

namespace Blog.Tests.Support.Contact;

public sealed class ContactPageTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_is_stored_before_the_visitor_is_thanked(Database database)
    {
        await blog.On(database).OpenContact();
        var visitor = blog.Person();
        var answer = await blog.Write("Hello,\r\n\r\nI like your blog. سلام 🌟", visitor: visitor);
        Assert.Equal((HttpStatusCode.Redirect, "/contact/sent"), (answer.Status, answer.Location));
        Assert.Equal("Thank you", (await visitor.Follow(answer)).One("h1")!.TextContent);
        var message = Assert.Single(await blog.Messages());
        Assert.Equal(("Rita Reader", "rita@example.net", "General", "Hello,\n\nI like your blog. سلام 🌟", ContactBox.Inbox),
            (message.Name, message.Address, message.Topic, message.Text, message.Box));
    }

    [Fact]
    public async Task The_page_works_without_script_and_is_never_kept()
    {
        await shared.Once(b => b.OpenContact());
        var (first, second) = (await shared.Visitor().Get("/contact"), await shared.Visitor().Get("/contact"));
        Assert.Empty(first.All("script"));
        Assert.NotEqual(Token(first), Token(second));
        Assert.Contains("no-store", first.Response.Headers.CacheControl!.ToString());
        Assert.Equal(
            ["General", "Advertise here", "Report a correction", "Press"],
            first.All("#Topic option").Select(o => o.TextContent));
        Assert.Contains("up to 180 days", first.One(".contact-privacy")!.TextContent);
    }

    [Fact]
    public async Task A_link_to_correct_an_article_arrives_with_topic_and_article_filled_in()
    {
        await blog.OpenContact();
        await blog.Publish("The sea", "Words.");
        var page = await blog.Visitor().Get("/contact?topic=correction&about=the-sea");
        Assert.Equal("correction", page.One("#Topic option[selected]")!.GetAttribute("value"));
        Assert.Equal("The sea", page.One(".contact-field a[href='/the-sea']")!.TextContent);
        await blog.Write("There is a slip in the second line.", query: "?topic=correction&about=the-sea");
        var message = Assert.Single(await blog.Messages());
        Assert.Equal(("Report a correction", "/the-sea"), (message.Topic, message.About));
    }

    [Theory]
    [InlineData("?topic=no-such-topic&about=no-such-article")]
    [InlineData("?topic=%00&about=%0d%0a")]
    [InlineData("?about=https://example.com/x")]
    public async Task A_link_with_a_topic_or_article_that_is_not_there_leads_to_the_plain_page(string query)
    {
        await shared.Once(b => b.OpenContact());
        var page = await shared.Visitor().Get("/contact" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.One("option[selected]"));
        Assert.Equal("", page.One("input#About")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_draft_is_not_named_by_the_contact_page()
    {
        await blog.OpenContact();
        await blog.Draft("A secret");
        Assert.DoesNotContain("A secret", (await blog.Visitor().Get("/contact?about=a-secret")).Html);
    }

    [Fact]
    public async Task The_hidden_field_is_hidden_by_the_page_s_own_styles()
    {
        await shared.Once(b => b.OpenContact());
        var page = await shared.Visitor().Get("/contact");
        Assert.Equal("contact-trap", page.One("#homepage")!.ParentElement!.ClassName);
        Assert.Contains(".contact-trap{position:absolute;", page.One("style")!.TextContent);
    }

    [Fact]
    public async Task Below_an_article_and_in_the_ad_line_a_link_leads_to_the_form_with_its_topic()
    {
        await blog.OpenContact();
        await blog.Save(new AdSettings { ContactEmail = "ads@example.org" });
        await blog.Publish("The sea", "Words.");
        var article = await blog.Visitor().Get("/the-sea");
        var link = article.All("a").Single(a => a.TextContent == "Suggest a correction").GetAttribute("href")!;
        var page = await blog.Visitor().Get(link);
        Assert.Equal("correction", page.One("#Topic option[selected]")!.GetAttribute("value"));
        Assert.Equal("/the-sea", page.One("input[name=About]")!.GetAttribute("value"));
        page = await blog.Visitor().Get(article.One(".spot-line a[href^='/']")!.GetAttribute("href")!);
        Assert.Equal("advertise", page.One("#Topic option[selected]")!.GetAttribute("value"));
        await blog.Save(new ContactSettings { Email = "owner@example.org", TakesMessages = false });
        Assert.DoesNotContain("Suggest a correction", (await blog.Visitor().Get("/the-sea")).Text);
    }

    [Fact]
    public async Task Without_a_form_the_page_shows_the_address_alone()
    {
        await blog.OpenContact(new ContactSettings { Email = "owner@example.org", TakesMessages = false });
        Assert.Null((await blog.Visitor().Get("/contact")).One("form#contact"));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().PostRaw("/contact", ("Text", "x"))).Status);
        await blog.Save(new ContactSettings { TakesMessages = true });
        Assert.NotNull((await blog.Visitor().Get("/contact")).One("form#contact"));
        Assert.DoesNotContain("mailto:", (await blog.Visitor().Get("/contact")).Html);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pressing_the_button_ten_times_sends_one_message(Database database)
    {
        await blog.On(database).OpenContact();
        var visitor = blog.Person();
        var page = await visitor.Get("/contact");
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            visitor.Submit(page, "#contact", null, ("Sender", "Rita"), ("Email", "rita@example.net"),
                ("Text", "Once and only once, please."))));
        Assert.All(answers, a => Assert.Equal("/contact/sent", a.Location));
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    private static string Token(Page page) => page.One("input[name=token]")!.GetAttribute("value")!;
}
