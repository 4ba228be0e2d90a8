using System.Net;
using System.Text.Json;
using Blog.Support.Contact;
using Blog.Support.Contact.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support.Contact.Inbox.Admin;

public sealed class InboxTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Messages_of_one_address_are_one_thread_and_unread_until_somebody_opens_it(Database database)
    {
        await blog.On(database).OpenContact();
        await blog.Write("The first question of mine.");
        await blog.Write("The second question of mine.", email: "RITA@example.net");
        await blog.Write("I ask something else.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        Assert.Equal("3", (await ada.Get("/admin")).One(".inbox-sums strong")!.TextContent);
        var list = await ada.Get("/admin/inbox");
        Assert.Equal(["Otto", "Rita Reader"], list.All(".unread .thread-name").Select(n => n.TextContent));
        Assert.Equal("2", list.All(".threads .count")[0].TextContent);
        var thread = await ada.Get(list.All(".thread-text a")[1].GetAttribute("href")!);
        Assert.Equal(
            ["The first question of mine.", "The second question of mine."],
            thread.All(".entry-text").Select(e => e.TextContent));
        Assert.Equal(["Otto"], (await ada.Get("/admin/inbox")).All(".unread .thread-name").Select(n => n.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Threads_are_found_by_any_word_in_any_case(Database database)
    {
        await blog.On(database).OpenContact();
        await blog.Write("Der Ölpreis steigt wieder.", name: "Jörg");
        await blog.Write("Another matter: 100% sure_thing.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        foreach (var (words, name) in new[] { ("ÖLPREIS", "Jörg"), ("100%", "Otto"), ("OTTO@EXAMPLE", "Otto"), ("e_t", "Otto") })
        {
            Assert.Equal(
                name,
                Assert.Single((await ada.Get($"/admin/inbox?q={Uri.EscapeDataString(words)}")).All(".thread-name")).TextContent);
        }

        Assert.Contains("No matches", (await ada.Get("/admin/inbox?q=%25'--")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_threads_at_once_go_to_the_archive_to_spam_and_back(Database database)
    {
        await blog.On(database).OpenContact();
        await blog.Write("The first question of mine.");
        await blog.Write("I ask something else.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        await Move(ada, "/admin/inbox", "Archive");
        Assert.Empty((await ada.Get("/admin/inbox")).All(".threads"));
        await Move(ada, "/admin/inbox?box=archive", "Spam");
        Assert.Equal(2, (await ada.Get("/admin/inbox?box=spam")).All(".thread-name").Count);
        await Move(ada, "/admin/inbox?box=spam", "Inbox");
        Assert.Equal(2, (await ada.Get("/admin/inbox")).All(".thread-name").Count);
        Assert.Contains(
            "Select at least one message.",
            (await ada.Follow(await ada.Submit(await ada.Get("/admin/inbox"), "#inbox", "Archive"))).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_blocked_address_sends_goes_to_spam_until_it_is_unblocked(Database database)
    {
        await blog.On(database).OpenContact();
        await blog.Write("The first question of mine.");
        var ada = await blog.SignedIn();
        await Move(ada, "/admin/inbox", "Block");
        await blog.Write("The second question of mine.", email: "Rita@Example.net");
        var messages = await blog.Messages();
        Assert.All(messages, m => Assert.Equal(ContactBox.Spam, m.Box));
        Assert.Equal("You blocked this address", messages[1].Reasons);
        await ada.Submit(await ada.Get($"/admin/inbox/{messages[1].Id}"), ".thread-tools", "Unblock");
        await blog.Write("The third question of mine.");
        Assert.Equal(ContactBox.Inbox, (await blog.Messages())[2].Box);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Notes_and_labels_stay_with_their_thread(Database database)
    {
        await blog.On(database).OpenContact();
        await blog.Write("The first question of mine.");
        await blog.Write("I ask something else.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        var path = $"/admin/inbox/{(await blog.Messages())[0].Id}";
        await ada.Submit(await ada.Get(path), "#reply", "Save as note", ("Text", "Met her in <b>Vienna</b>."));
        await ada.Submit(await ada.Get(path), "#labels", null, ("labels", "later، Press ，later"));
        var thread = await ada.Get(path);
        Assert.Equal("Met her in <b>Vienna</b>.", thread.One(".entry-note .entry-text")!.TextContent);
        Assert.Equal("later, Press", thread.One("#field-labels")!.GetAttribute("value"));
        Assert.Equal(
            ["Rita Reader"], (await ada.Get("/admin/inbox?label=Press")).All(".thread-name").Select(n => n.TextContent));
        var many = string.Join(",", Enumerable.Range(0, 11));
        Assert.Contains("at most 10", (await ada.Follow(await ada.Submit(thread, "#labels", null, ("labels", many)))).Text);
        Assert.Equal(2, (await blog.Messages()).Count(m => m.Kind == ContactKind.Received));
    }

    [Fact]
    public async Task A_doubtful_message_waits_with_its_reasons_and_is_let_through_by_one_click()
    {
        await blog.OpenContact();
        await blog.Write("Look: https://a.example.com https://b.example.com https://c.example.com are three pages that I like, "
            + "and you may like them as much as I do.");
        var ada = await blog.SignedIn();
        var held = await ada.Get("/admin/inbox?box=held");
        Assert.Equal("Contains 3 links", held.One(".thread-reasons")!.TextContent);
        await Move(ada, "/admin/inbox?box=held", "Inbox");
        Assert.Single((await ada.Get("/admin/inbox")).All(".thread-name"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_export_is_safe_to_open_in_a_spreadsheet_and_whole_as_JSON(Database database)
    {
        await blog.On(database).OpenContact();
        await blog.Write("=HYPERLINK(\"x\")\nand a \"quoted\" line", name: "@SUM(1+1)");
        await blog.Write("I ask something else.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        var csv = await ada.Client.GetStringAsync("/admin/inbox/export/csv");
        Assert.Contains("\"'@SUM(1+1)\"", csv);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\nand a \"\"quoted\"\" line\"", csv);
        using var json = JsonDocument.Parse(await ada.Client.GetStringAsync("/admin/inbox/export/json?q=otto"));
        Assert.Equal("I ask something else.", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("text").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get("/admin/inbox/export/exe")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_of_an_address_is_erased_after_a_second_look(Database database)
    {
        blog.On(database).With("Mail:Sender", "log");
        await blog.OpenContact();
        await blog.Write("The first question of mine.");
        await blog.Write("I ask something else.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        var path = $"/admin/inbox/{(await blog.Messages())[0].Id}";
        await ada.Submit(await ada.Get(path), "#reply", "Save as note", ("Text", "A note."));
        await ada.Submit(await ada.Get(path), "#labels", null, ("labels", "later"));
        var sure = await ada.Submit(await ada.Get(path), ".thread-tools", "Erase…");
        Assert.Contains("2 entries", sure.Text);
        Assert.Equal(3, (await blog.Messages()).Count);
        await ada.Submit(sure, "#erase");
        Assert.Equal(["otto@example.net"], (await blog.Messages()).Select(m => m.Address));
        Assert.Equal(
            ["otto@example.net"], await blog.Db(db => db.Set<Blog.Core.Mail.OutboxMail>().Select(m => m.ReplyTo).ToListAsync()));
        Assert.Equal(0, await blog.Db(db => db.Set<ContactLabel>().CountAsync()));
    }

    [Fact]
    public async Task The_inbox_is_shown_to_nobody_who_is_not_signed_in()
    {
        await blog.OpenContact();
        await blog.Write("The first question of mine.");
        foreach (var path in new[]
        {
            "/admin/inbox", "/admin/inbox/1", "/admin/inbox/export/csv", "/admin/inbox/export/json", "/admin/mail",
            "/admin/mail/outbox",
        })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await blog.Visitor().Get(path)).Status);
        }

        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get("/admin/inbox/999")).Status);
    }

    // Chooses all threads of the list.
    private static async Task Move(Visitor ada, string path, string move)
    {
        var list = await ada.Get(path);
        var ids = list.All("input[name=ids]").Select(i => ("ids", i.GetAttribute("value")!));
        var answer = await ada.Submit(list, "#inbox", move, [.. ids]);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
    }
}
