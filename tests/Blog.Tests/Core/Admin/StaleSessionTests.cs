using System.Net;
using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Content.Taxonomy.Admin;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Admin;

public sealed class StaleSessionTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string Token = "__RequestVerificationToken";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("/admin/articles/new", Editing.Form)]
    [InlineData("/admin/pages/new", "#page")]
    public async Task A_new_text_with_a_token_of_another_session_is_shown_again_and_saves_after_that(string path, string form)
    {
        var ada = await blog.SignedIn();
        var foreign = (await blog.Visitor().Get("/sign-in")).Value(Token)!;
        var again = await ada.Submit(
            await ada.Get(path), form, null, (Token, foreign), ("Title", "Kept"), ("Body", "Every <b>word</b> نص 🌟"));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Your session changed", again.One("[role=alert]:not([hidden])")!.TextContent);
        Assert.Equal(("Kept", "Every <b>word</b> نص 🌟"), (again.Value("Title"), again.Value("Body")));
        Assert.Equal(0, await blog.Db(db => db.Articles.CountAsync()) + await blog.Db(db => db.Pages.CountAsync()));

        var saved = await ada.Follow(await ada.Submit(again, form));
        Assert.Equal((HttpStatusCode.OK, "Kept"), (saved.Status, saved.Value("Title")));
    }

    [Fact]
    public async Task A_stored_text_stays_as_it_is_until_the_form_comes_with_a_token_that_can_be_read()
    {
        var ada = await blog.SignedIn();
        var id = await blog.Draft("Stored", "Before.");
        var again = await ada.Change(id, (Token, "from before the keys were lost"), ("Body", "After."));
        Assert.Equal((HttpStatusCode.BadRequest, "After."), (again.Status, again.Value("Body")));
        Assert.Equal("Before.", (await blog.Stored("Stored")).Body);
        await ada.Submit(again, Editing.Form);
        Assert.Equal("After.", (await blog.Stored("Stored")).Body);
    }

    [Fact]
    public async Task A_stored_page_is_shown_again_with_what_was_typed()
    {
        var ada = await blog.SignedIn();
        var page = await ada.Follow(
            await ada.Submit(await ada.Get("/admin/pages/new"), "#page", null, ("Title", "About"), ("Body", "Before.")));
        var again = await ada.Submit(page, "#page", "publish", (Token, ""), ("Body", "After."));
        Assert.Equal((HttpStatusCode.BadRequest, "After."), (again.Status, again.Value("Body")));
        var stored = await blog.Db(db => db.Pages.SingleAsync());
        Assert.Equal(("Before.", PageStatus.Draft), (stored.Body, stored.Status));
    }

    [Theory]
    [InlineData("/admin/settings", "#settings", "Title")]
    [InlineData("/admin/contact", "#settings", "Intro")]
    [InlineData("/admin/donations/page", "#settings", "Text")]
    [InlineData("/admin/ads/settings", "#settings", "Text")]
    [InlineData("/admin/ads/slots/new", "#slot", "Name")]
    [InlineData("/admin/ads/advertisers/new", "#company", "Name")]
    [InlineData("/admin/tags/new", "#term", "Name")]
    [InlineData("/admin/categories/new", "#term", "Name")]
    [InlineData("/admin/profile", "#profile", "Name")]
    public async Task Every_form_is_shown_again_as_typed_and_can_then_be_saved(string path, string form, string field)
    {
        var ada = await blog.SignedIn();
        var again = await ada.Submit(await ada.Get(path), form, null, (Token, "stale"), (field, "Kept نص 🌟"));
        Assert.Equal((HttpStatusCode.BadRequest, "Kept نص 🌟"), (again.Status, again.Value(field)));
        Assert.Contains("Your session changed", again.One("[role=alert]")!.TextContent);
        Assert.NotEqual("Kept نص 🌟", (await ada.Get(path)).Value(field));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(again, form)).Status);
    }

    [Theory]
    [InlineData("/admin/tags", "Tag")]
    [InlineData("/admin/categories", "Category")]
    public async Task A_stored_term_is_shown_again_as_typed_and_keeps_its_name(string path, string kind)
    {
        var ada = await blog.SignedIn();
        var id = kind == "Tag" ? await blog.Tag("Before", "before") : await blog.Category("Before", "before");
        var again = await ada.Submit(await ada.Get($"{path}/{id}"), "#term", null, (Token, ""), ("Name", "After"));
        Assert.Equal((HttpStatusCode.BadRequest, "After"), (again.Status, again.Value("Name")));
        Assert.Equal("Before", (await ada.Get($"{path}/{id}")).Value("Name"));
        Assert.Equal(path, (await ada.Submit(again, "#term")).Location);
    }

    [Theory]
    [InlineData("/admin/articles/new", Editing.Form)]
    [InlineData("/admin/pages/new", "#page")]
    public async Task Who_is_signed_out_while_writing_has_every_word_and_goes_on_after_signing_in(string path, string form)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Get(path);
        Assert.Equal(path, page.One(form)!.GetAttribute("data-draft"));
        var visitor = shared.Visitor();
        var ended = await visitor.Submit(page, form, null, ("Title", "Late <b> نص"), ("Body", "\nOne\n\nTwo & \"three\" 🌟"));
        Assert.Equal((HttpStatusCode.Unauthorized, "You have been signed out"), (ended.Status, ended.One("h1")!.TextContent));
        Assert.Equal("/sign-in", ended.One("a.button")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Submit(ended, "#kept")).Status);
        await visitor.TrySignIn();
        var again = await visitor.Submit(ended, "#kept");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Your session changed", again.One("[role=alert]:not([hidden])")!.TextContent);
        Assert.Equal(("Late <b> نص", "\nOne\n\nTwo & \"three\" 🌟"), (again.Value("Title"), again.Value("Body")));
    }

    [Theory]
    [InlineData("replies", "Send reply")]
    [InlineData("notes", "Save as note")]
    public async Task An_answer_or_note_comes_back_with_its_text(string kind, string button)
    {
        await blog.With("Mail:Sender", "log").OpenContact();
        await blog.Write("I have a question about your owls.");
        var message = Assert.Single(await blog.Messages());
        var ada = await blog.SignedIn();
        var page = await ada.Get($"/admin/inbox/{message.Id}");
        var visitor = blog.Visitor();
        var ended = await visitor.PostRaw(
            $"/admin/inbox/{message.Id}/{kind}", ("Key", page.Value("Key")!), ("Text", "A long\nanswer."), (Token, "stale"));
        Assert.Equal((HttpStatusCode.Unauthorized, "A long\nanswer."), (ended.Status, ended.Value("Text")));
        await visitor.TrySignIn();
        var again = await visitor.Submit(ended, "#kept");
        Assert.Equal((HttpStatusCode.BadRequest, "A long\nanswer."), (again.Status, again.Value("Text")));
        await visitor.Submit(again, "#reply", kind == "notes" ? button : null);
        var thread = await visitor.Get($"/admin/inbox/{message.Id}");
        Assert.Contains("A long", thread.One(".entry:last-child .entry-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/admin/inbox/{message.Id}", (await visitor.Get($"/admin/inbox/{message.Id}/{kind}")).Location);
    }

    [Fact]
    public async Task What_another_site_sends_or_is_too_long_is_held_by_no_page()
    {
        var visitor = shared.Visitor();
        var huge = await visitor.PostRaw("/admin/tags/new", ("Name", new string('x', 5 << 20)));
        Assert.EndsWith("/sign-in?returnUrl=%2Fadmin%2Ftags%2Fnew", huge.Location);
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var foreign = await visitor.PostRaw("/admin/tags/new", ("Name", "Forged"));
        Assert.EndsWith("/sign-in?returnUrl=%2Fadmin%2Ftags%2Fnew", foreign.Location);
    }

    // The page that a form stands on, for what it is sent to may be no page; nobody is sent to another site, or out of the area.
    [Theory]
    [InlineData("http://localhost/admin/inbox/7?box=read", "/admin/inbox/7?box=read")]
    [InlineData("http://evil.example/admin/inbox/7", "/admin/inbox/7/labels")]
    [InlineData("http://localhost/advertise", "/admin/inbox/7/labels")]
    [InlineData("", "/admin/inbox/7/labels")]
    public async Task Who_is_signed_out_comes_back_to_the_page_of_the_form(string from, string to)
    {
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/admin/inbox/7/labels");
        sent.Content = new FormUrlEncodedContent([KeyValuePair.Create("Text", "Kept")]);
        if (from.Length > 0) sent.Headers.Referrer = new Uri(from);
        var answer = await shared.Visitor().Client.SendAsync(sent);
        Assert.EndsWith("/sign-in?returnUrl=" + Uri.EscapeDataString(to), answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/admin/inbox/7/notes", "/admin/inbox/7")]
    [InlineData("/admin/inbox/7/replies", "/admin/inbox/7")]
    [InlineData("/admin/ads/requests/7/refusal", "/admin/ads/requests/7")]
    public async Task The_address_of_an_answer_leads_to_the_page_that_has_its_form(string path, string to) =>
        Assert.Equal(to, (await (await shared.SignedIn()).Get(path)).Location);
}
