using System.Net;
using Blog.Core.Mail;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Mail.Admin;

/// <summary>The stored password goes to the server that it was typed for, and to no other.</summary>
public sealed class MailPasswordTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();
    private Visitor ada = null!;

    private MailServer? Server => blog.Services.GetRequiredService<MailSetup>().Server();

    public async Task InitializeAsync()
    {
        ada = await blog.SignedIn();
        var saved = await Send(
            ("Host", "smtp.example.org"), ("Port", "587"), ("Security", "StartTls"), ("User", "ada"),
            ("From", "blog@example.org"), ("Password", "quiet-owl-secret"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("Host", "smtp.evil.example")]
    [InlineData("Port", "2525")]
    [InlineData("Security", "None")]
    [InlineData("User", "someone")]
    public async Task What_decides_where_it_goes_changes_only_along_with_it(string field, string typed)
    {
        var refused = await Send((field, typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Enter the password again", refused.One("#field-Password-notes .field-error")!.TextContent);
        Assert.Equal(typed, refused.Value(field));
        Assert.Equal(("smtp.example.org", 587, "quiet-owl-secret"), (Server!.Host, Server.Port, Server.Password));

        Assert.Equal(HttpStatusCode.Redirect, (await Send((field, typed), ("Password", "another-secret"))).Status);
        Assert.Equal("another-secret", Server!.Password);
    }

    [Fact]
    public async Task It_can_be_forgotten_instead()
    {
        var saved = await Send(("Host", "smtp.example.net"), ("ForgetsPassword", "true"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(("smtp.example.net", ""), (Server!.Host, Server.Password));
    }

    [Fact]
    public async Task Taking_the_server_away_first_is_no_way_round_it()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Send(("Host", ""))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(("Host", "smtp.evil.example"))).Status);
        Assert.Null(Server);
    }

    [Fact]
    public async Task The_same_server_in_capitals_and_another_sender_keep_it()
    {
        Assert.Equal(
            HttpStatusCode.Redirect, (await Send(("Host", "SMTP.example.org"), ("From", "other@example.org"))).Status);
        Assert.Equal("quiet-owl-secret", Server!.Password);
    }

    private async Task<Page> Send(params (string Name, string Value)[] fields) =>
        await ada.Submit(await ada.Get("/admin/mail"), "#settings", null, fields);
}
