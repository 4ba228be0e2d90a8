using System.Net;
using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Content;

namespace Blog.Tests.Support.Contact;

public sealed class ContactInputTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string Rlo = "\u202e";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("Sender", "")]
    [InlineData("Sender", "Rita" + Rlo)]
    [InlineData("Email", "")]
    [InlineData("Email", "rita")]
    [InlineData("Email", "rita@example.net\r\nBcc: all@example.com")]
    [InlineData("Email", "Rita <rita@example.net>")]
    [InlineData("Email", "rita@example.net, otto@example.net")]
    [InlineData("Text", "")]
    [InlineData("Text", " \r\n ")]
    [InlineData("Text", "A bell\u0007 in it")]
    [InlineData("Text", "A NUL\0 in it")]
    [InlineData("Sender", "Ri\0ta")]
    [InlineData("About", "the-sea\ufffe")]
    [InlineData("Sender", "\u200b")]
    [InlineData("Email", "rita@b\u00fc\ufffd.example.net")]
    public async Task Bad_input_gets_an_error_beside_its_field_and_loses_nothing(string field, string typed)
    {
        await shared.Once(b => b.OpenContact());
        var page = await shared.Write("Kept text 🌟", more: (field, typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.One($"#{field}-error")!.TextContent);
        // HTML has no NUL: the parser shows its replacement.
        Assert.Equal(field == "Text" ? typed.Trim().Replace('\0', '\ufffd') : "Kept text 🌟", page.One("#Text")!.TextContent);
        Assert.Empty(await shared.Messages());
    }

    [Theory]
    [InlineData("utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("none-such", HttpStatusCode.UnprocessableEntity)]
    public async Task A_form_in_an_encoding_that_nobody_reads_is_refused_with_words(string charset, HttpStatusCode status)
    {
        await shared.Once(b => b.OpenContact());
        using var form = new StringContent("Sender=Rita&Text=Hello");
        form.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(
            $"application/x-www-form-urlencoded; charset={charset}");
        var page = await Page.Read("/contact", await shared.Visitor().Client.PostAsync("/contact", form));
        Assert.Equal(status, page.Status);
        Assert.NotEmpty(page.One("h1")!.TextContent);
    }

    [Theory]
    [InlineData("de", "Bitte geben Sie Ihren Namen an.", "Geben Sie eine E-Mail-Adresse wie name@example.org ein.",
        "Allgemeines")]
    [InlineData("ur", "براہِ کرم اپنا نام لکھیں۔", "ای میل پتہ اس طرح لکھیں: name@example.org۔", "عمومی")]
    public async Task Page_and_errors_speak_the_blog_s_language(string language, string noName, string noAddress, string topic)
    {
        await blog.OpenContact();
        await blog.Save(new SiteSettings { Language = language });
        var page = await blog.Write("Text", name: "", email: "rita");
        Assert.Equal((noName, noAddress), (page.One("#Sender-error")!.TextContent, page.One("#Email-error")!.TextContent));
        Assert.Equal(topic, page.One("#Topic option")!.TextContent);
    }

    [Fact]
    public async Task A_NUL_that_no_browser_sends_is_refused_in_words()
    {
        await shared.Once(b => b.OpenContact());
        using var answer = await shared.Person().Client.PostAsync(
            "/contact",
            new StringContent("Sender=Ri%00ta&Email=rita%40example.net&Text=Hello", null, "application/x-www-form-urlencoded"));
        var page = await Page.Read("/contact", answer);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Go back", page.Text);
        Assert.Empty(await shared.Messages());
    }

    [Fact]
    public async Task A_hundred_addresses_or_a_very_long_text_are_refused_and_kept()
    {
        await blog.OpenContact();
        var many = string.Join(",", Enumerable.Range(0, 100).Select(i => $"reader{i}@example.net"));
        Assert.Equal(many, (await blog.Write("Hello there.", email: many)).One("#Email")!.GetAttribute("value"));
        var text = new string('x', 1_000_000);
        var page = await blog.Write(text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, text.Length), (page.Status, page.One("#Text")!.TextContent.Length));
        Assert.Contains("Use at most 10000 characters", page.One("#Text-error")!.TextContent);
        Assert.InRange((int)(await blog.Write(new string('x', 1_500_000))).Status, 400, 499);
        Assert.Empty(await blog.Messages());
    }

    [Fact]
    public async Task A_form_corrected_after_an_error_is_no_repetition()
    {
        await blog.OpenContact();
        var visitor = blog.Person();
        var refused = await blog.Write("I have a question about your article.", email: "rita", visitor: visitor);
        var answer = await visitor.Submit(refused, "#contact", null, ("Email", "rita@example.net"));
        Assert.Equal("/contact/sent", answer.Location);
        Assert.Equal(ContactBox.Inbox, Assert.Single(await blog.Messages()).Box);
    }

    [Fact]
    public async Task A_file_that_nobody_asked_for_is_not_kept_and_its_message_is_held()
    {
        await blog.OpenContact();
        var visitor = blog.Person();
        var page = await visitor.Get("/contact");
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(Token(page)), "token" }, { new StringContent("Rita"), "Sender" },
            { new StringContent("rita@example.net"), "Email" },
            { new StringContent("My invoice is attached."), "Text" }, { new ByteArrayContent([1, 2, 3]), "File", "invoice.exe" },
        };
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.PostAsync("/contact", parts)).StatusCode);
        Assert.Equal(ContactBox.Held, Assert.Single(await blog.Messages()).Box);
    }

    private static string Token(Page page) => page.One("input[name=token]")!.GetAttribute("value")!;
}
