using Blog.Core.Data;
using Blog.Support.Contact;
using Blog.Support.Contact.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Support.Contact.Inbox;

public class ContactRetentionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Messages_are_kept_for_180_days_and_spam_for_14(Database database)
    {
        await using var blog = new BlogApp();
        await blog.On(database).OpenContact();
        await blog.Write("The first question of mine.");
        await blog.Visitor()
            .PostRaw("/contact", ("Sender", "Bot"), ("Email", "bot@example.com"), ("Text", "Sent without the page."));
        blog.Later(TimeSpan.FromDays(13.9));
        await blog.Run<ContactRetention>();
        Assert.Equal([ContactBox.Inbox, ContactBox.Spam], (await blog.Messages()).Select(m => m.Box));
        blog.Later(TimeSpan.FromDays(0.2));
        await blog.Run<ContactRetention>();
        Assert.Equal([ContactBox.Inbox], (await blog.Messages()).Select(m => m.Box));
        blog.Later(TimeSpan.FromDays(165.8));
        await blog.Run<ContactRetention>();
        Assert.Single(await blog.Messages());
        blog.Later(TimeSpan.FromDays(0.2));
        await blog.Run<ContactRetention>();
        Assert.Empty(await blog.Messages());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_person_moves_to_spam_is_not_deleted_as_if_a_machine_had_judged_it(Database database)
    {
        await using var blog = new BlogApp();
        await blog.On(database).OpenContact();
        await blog.Write("A letter of three weeks ago.");
        blog.Later(TimeSpan.FromDays(20));
        await blog.Db(db => db.Set<ContactMessage>().ExecuteUpdateAsync(set => set.SetProperty(m => m.Box, ContactBox.Spam)));
        await blog.Run<ContactRetention>();
        Assert.Single(await blog.Messages());
    }
}
