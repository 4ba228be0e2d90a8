using Blog.Tests.Core.Mail;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>The way of a letter: the contact page, the inbox, the answer, and the mails that both sides get.</summary>
[Collection(OnStage.Name)]
public sealed class ContactTests(Stage stage)
{
    [ChromiumFact]
    public async Task A_letter_without_script_comes_to_the_inbox_is_answered_there_and_the_answer_arrives_by_mail()
    {
        await using var server = new SmtpServer();
        await using var author = await stage.AuthorAsync();
        await SetUpMailAsync(author, server);
        await OpenContactAsync(author);
        var article = await author.PublishAsync("Tides of the north", "Water comes and goes.");

        await using var reader =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = false });
        await WriteAsync(reader, article);

        await author.Window.OpenAsync("/admin/inbox");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "Rita Reader" }).ClickAsync();
        await Assertions.Expect(author.Page.Locator(".entry-text"))
            .ToHaveTextAsync("In the second line it says goes, but means went.");
        await author.Field("Reply or note").FillAsync("Thank you, it is mended.");
        await author.PressAsync("Send reply");
        await Assertions.Expect(author.Notice).ToContainTextAsync("being sent");

        var mails = await server.Received(2);
        var notice = mails.Single(m => m.To[0] == "owner@example.org").Message;
        var answer = mails.Single(m => m.To[0] == "rita@example.net").Message;
        Assert.Equal("rita@example.net", notice.ReplyTo.Mailboxes.Single().Address);
        Assert.StartsWith("Thank you, it is mended.", answer.TextBody, StringComparison.Ordinal);
        Assert.Equal(notice.MessageId, answer.InReplyTo);
        // The browser tells of the refused form itself, which is meant so.
        Assert.All(reader.Complaints, complaint => Assert.Contains("422", complaint, StringComparison.Ordinal));
        Assert.Empty(author.Window.Complaints);
        Assert.All(reader.Requests, url => Assert.StartsWith(stage.Site.Address + "/", url, StringComparison.Ordinal));
    }

    // From the article's own link; first with a slip, which is told beside its field and loses nothing.
    private async Task WriteAsync(Window reader, string article)
    {
        await reader.OpenAsync(article);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Suggest a correction" }).ClickAsync();
        Assert.Equal(0, await reader.OverflowAsync());
        await Assertions.Expect(reader.Page.GetByLabel("Topic")).ToHaveValueAsync("correction");
        await Assertions.Expect(reader.Page.GetByLabel("Leave this field empty")).Not
            .ToBeInViewportAsync(new() { Ratio = 0.5f });
        await reader.Page.GetByLabel("Your name").FillAsync("Rita Reader");
        await reader.Page.GetByLabel("Your email address").FillAsync("rita@example");
        await reader.Page.GetByLabel("Your message").FillAsync("In the second line it says goes, but means went.");
        stage.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#Email-error")).ToContainTextAsync("name@example.org");
        await reader.Page.GetByLabel("Your email address").FillAsync("rita@example.net");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you");
        Assert.Equal(0, await reader.OverflowAsync());
    }

    private static async Task SetUpMailAsync(Author author, SmtpServer server)
    {
        await author.Window.OpenAsync("/admin/mail");
        await author.Field("SMTP server").FillAsync("127.0.0.1");
        await author.Field("Port").FillAsync($"{server.Port}");
        await author.Field("Encryption").SelectOptionAsync("None");
        await author.Field("From address").FillAsync("blog@example.org");
        await author.PressAsync("Save");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Saved.");
    }

    private static async Task OpenContactAsync(Author author)
    {
        await author.Window.OpenAsync("/admin/contact");
        await author.Page.FillAsync("[name=Email]", "owner@example.org");
        await author.PressAsync("Save");
        await Assertions.Expect(author.Notice).ToContainTextAsync("Saved.");
    }
}
