using System.Net;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Ads.RateCard;
using Blog.Tests.Content;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Blog.Tests.Core.Forms;

/// <summary>A form that the database does not take comes back with all that was typed, and can be sent later.</summary>
public sealed class NotStoredTests : IAsyncLifetime
{
    private const string Later = "We could not save this right now. Your text is still below; please try again later.";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("en", Later)]
    [InlineData(
        "de",
        "Das konnte gerade nicht gespeichert werden. Ihr Text steht noch unten; bitte versuchen Sie es später noch einmal.")]
    [InlineData("ur", "یہ ابھی محفوظ نہیں ہو سکا۔ آپ کا متن نیچے موجود ہے: براہِ کرم بعد میں دوبارہ بھیجیں۔")]
    public async Task A_message_meets_a_full_disk_and_is_sent_when_there_is_room_again(string language, string sentence)
    {
        var disk = FullDisk.Under(blog);
        await blog.OpenContact();
        await blog.Save(new SiteSettings { Language = language });
        await Pack();
        var visitor = blog.Person();
        disk.IsFull = true;
        var answer = await blog.Write(Long(9_900), visitor: visitor);
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, sentence, Long(9_900), "Rita Reader"),
            (answer.Status, answer.One(".contact-errors")!.TextContent, answer.One("#Text")!.TextContent,
                answer.One("#Sender")!.GetAttribute("value")));
        Assert.Contains("no-store", answer.Response.Headers.CacheControl!.ToString());
        // A full disk is no double submit: trying once more at once would only write in vain again.
        Assert.Equal(1, disk.Tries);
        Assert.Empty(await blog.Messages());

        disk.IsFull = false;
        Assert.Equal("/contact/sent", (await visitor.Submit(answer, "#contact")).Location);
        Assert.Equal((ContactBox.Inbox, ""), (await blog.Messages()).Select(m => (m.Box, m.Reasons)).Single());
    }

    [Fact]
    public async Task A_booking_request_meets_a_full_disk_and_is_sent_when_there_is_room_again()
    {
        var disk = FullDisk.Under(blog);
        var slot = await blog.OpenMarket();
        await Pack();
        var visitor = blog.Person();
        disk.IsFull = true;
        var answer = await blog.Ask(slot, visitor: visitor, more: ("Text", Long(4_000)));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, Later, Long(4_000), "2026-12-14"),
            (answer.Status, answer.One(".ask-errors")!.TextContent, answer.One("#Text")!.TextContent,
                answer.One("#To")!.GetAttribute("value")));
        Assert.Equal(1, disk.Tries);

        disk.IsFull = false;
        Assert.Empty(await blog.Bookings());
        Assert.Equal("/advertise/sent", (await visitor.Submit(answer, "#request")).Location);
        Assert.Single(await blog.Bookings());
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    [Fact]
    public async Task A_form_of_a_cached_page_meets_a_full_disk_and_is_sent_when_there_is_room_again()
    {
        var disk = FullDisk.Under(blog);
        await blog.WithGuestbook().OpenContact();
        await blog.Publish("The sea", "Words.");
        await Pack();
        var visitor = blog.Person();
        disk.IsFull = true;
        var asked = await visitor.Submit(
            await visitor.Get("/the-sea"), "#guestbook", null, ("Name", "Rita"), ("Text", Long(9_900)));
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        var answer = await visitor.Submit(asked, "#guestbook");
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, Later, Long(9_900)),
            (answer.Status, answer.One("#notice")!.TextContent, answer.One("[name=Text]")!.TextContent.Trim()));

        disk.IsFull = false;
        Assert.Equal(GuestbookController.SentPath, (await visitor.Submit(answer, "#guestbook")).Location);
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    [PostgresFact]
    public async Task A_message_comes_back_from_a_database_that_only_reads_and_from_one_that_is_gone()
    {
        await blog.OnPostgres().OpenContact();
        var address = blog.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"];
        var server = new NpgsqlConnectionStringBuilder(address);
        var visitor = blog.Person();
        await blog.Write("It was stored.", visitor: visitor);
        await OnServer(server, $"ALTER DATABASE {server.Database} SET default_transaction_read_only = on");
        await Refused("A standby has taken over.");
        await OnServer(server, $"DROP DATABASE {server.Database} WITH (FORCE)");
        await Refused("The server has lost it.");

        async Task Refused(string text)
        {
            await using var connection = new NpgsqlConnection(address);
            NpgsqlConnection.ClearPool(connection);
            var answer = await blog.Write(text, visitor: visitor);
            Assert.Equal(
                (HttpStatusCode.ServiceUnavailable, Later, text),
                (answer.Status, answer.One(".contact-errors")!.TextContent, answer.One("#Text")!.TextContent));
        }
    }

    /// <summary>Leaves no free page in the file.</summary>
    private Task<int> Pack() => blog.Db(db => db.Database.ExecuteSqlRawAsync("VACUUM"));

    private static string Long(int letters) => string.Concat(
        Enumerable.Range(0, letters).Select(i => i % 9 == 8 ? ' ' : (char)('a' + (i * 7 % 26))))[..(letters - 1)] + ".";

    private static async Task OnServer(NpgsqlConnectionStringBuilder database, string sql)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ToString()) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(server.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
