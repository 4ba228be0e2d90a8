using System.Net;
using Blog.Content.Articles;
using Blog.Core.Permalinks;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Content;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Core.Navigation;

/// <summary>Where redirects and links lead that somebody else has chosen: into this blog, and in ASCII.</summary>
public sealed class LocalAddressTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public static TheoryData<string, string?> Addresses => new()
    {
        { "/é", "/%C3%A9" },
        { "/admin/articles?q=ü ber&x=%20#ä", "/admin/articles?q=%C3%BC%20ber&x=%20#%C3%A4" },
        { "/سلام", "/%D8%B3%D9%84%D8%A7%D9%85" },
        { "/a\"b<c>", "/a%22b%3Cc%3E" },
        { "/a\\b", "/a%5Cb" },
        { "/%zz", "/%zz" },
        { "/%E9", "/%E9" },
        { "//evil.example", null },
        { "/\\evil.example", null },
        { "/\t/evil.example", null },
        { "/\r\n/evil.example", null },
        { "https://evil.example/é", null },
        { "javascript:alert(1)", null },
        { "evil.example", null },
        { "~/é", null },
        { "/x\u0007", null },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, MemberData(nameof(Addresses))]
    public async Task After_the_right_password_one_is_where_one_wanted_to_be(string asked, string? location)
    {
        var visitor = shared.Visitor();
        var page = await visitor.Get($"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
        var answer = await visitor.Submit(
            page, "#sign-in", null, ("Email", SignIn.Email), ("Password", SignIn.Password), ("ReturnUrl", asked));
        Assert.Equal(
            (HttpStatusCode.Redirect, location ?? "/admin"), (answer.Status, answer.Response.Headers.Location!.OriginalString));
        var again = await visitor.Get($"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
        Assert.Equal(location ?? "/admin", again.Response.Headers.Location!.OriginalString);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_reader_s_choice_leads_back_to_the_page(string asked, string? location)
    {
        var bar = await shared.Visitor().PostRaw("/support/bar", ("to", asked));
        Assert.Equal((HttpStatusCode.SeeOther, location ?? "/"), (bar.Status, bar.Response.Headers.Location!.OriginalString));
        var theme = await shared.Visitor().PostRaw("/reader/theme", ("theme", "dark"), ("back", asked.Split('#')[0]));
        Assert.Equal(
            (HttpStatusCode.SeeOther, (location ?? "/").Split('#')[0] + "#theme"),
            (theme.Status, theme.Response.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task An_address_in_letters_of_any_script_redirects_to_another()
    {
        var id = await blog.Publish("Letters of any script");
        await blog.Db(async db =>
        {
            db.Add(new Permalink { Path = "über/سلام", TargetType = Article.TargetType, TargetId = id });
            db.Add(new Permalink { Path = "alt", Kind = PermalinkKind.Redirect, RedirectTo = "über/سلام" });
            return await db.SaveChangesAsync();
        });
        var answer = await blog.Visitor().Get("/alt");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/%C3%BCber/%D8%B3%D9%84%D8%A7%D9%85"),
            (answer.Status, answer.Response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/owls", true)]
    public async Task What_a_message_is_about_is_a_link_where_it_leads_into_this_blog(string about, bool isLink)
    {
        await blog.OpenContact();
        await blog.Publish("Owls");
        await blog.Write("I have a question about your owls.", more: ("About", about));
        var message = Assert.Single(await blog.Messages());
        var page = await (await blog.SignedIn()).Get($"/admin/inbox/{message.Id}");
        Assert.Contains(about, page.Text, StringComparison.Ordinal);
        Assert.Equal(isLink, page.All("a").Any(a => a.GetAttribute("href") == about));
    }
}
