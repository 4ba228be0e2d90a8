using System.Net;
using Blog.Core.Settings;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Web.Account;

public class PasswordRulesTests
{
    [Fact]
    public async Task A_password_that_is_soon_guessed_is_refused_with_the_reason_and_never_shown()
    {
        await using var blog = new BlogApp().With("Blog:SignIn:AttemptsPerMinute", "1000");
        var ada = await blog.SignedIn();
        await blog.Save(new SiteSettings { Title = "Herons at dusk", BaseAddress = "https://quillfeather.example.org" });
        (string Password, string Why)[] refused =
        [
            ("password123456", "a very common password"), ("liverpool123", "a very common password"),
            ("Sommer2026!", "a very common password"),
            ("۱۲۳۴۵۶۷۸۹۰۱۲", "a sequence"), ("password１２３４５６", "a very common password"),
            ("abcdefghijkl", "a sequence"),
            ("zzzzzzzzzzzz", "a repeated character"), ("adaexample2026", "your name, your email address or the name"),
            ("herons1dusk!", "your name, your email address or the name"),
            ("quillfeather7", "your name, your email address or the name"),
            ("correct horse battery staple", "a comic"), ("Herons at dusk", "Do not use your name"),
            ("ada example", "Do not use your name"),
        ];
        foreach (var (password, why) in refused)
        {
            var page = await Change(ada, password);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            var said = page.One("#Password-error")!.TextContent;
            Assert.True(said.Contains(why, StringComparison.Ordinal), $"{password}: {said}");
            Assert.DoesNotContain(password, said, StringComparison.OrdinalIgnoreCase);
            Assert.Null(page.One("#Password")!.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("four patient brown owls")]
    [InlineData("vier geduldige braune Eulen")]
    [InlineData("چار صابر بھورے الو")]
    [InlineData("x7Kq92!mzPw")]
    public async Task Words_in_any_script_that_have_nothing_to_do_with_each_other_are_taken(string password)
    {
        await using var blog = new BlogApp();
        Assert.Equal(HttpStatusCode.Redirect, (await Change(await blog.SignedIn(), password)).Status);
    }

    [Fact]
    public async Task The_longest_password_is_answered_as_any_other()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Change(ada, new string('x', 200))).Status);
        var good = string.Concat(Enumerable.Range(0, 200).Select(i => (char)('!' + ((i * 37) + (i * i)) % 90)));
        Assert.Equal(HttpStatusCode.Redirect, (await Change(ada, good)).Status);
    }

    [Fact]
    public async Task The_title_that_a_new_blog_is_about_to_get_is_no_password_either()
    {
        await using var blog = new BlogApp();
        var token = blog.Services.GetService(typeof(Blog.Web.Account.SetupToken)) as Blog.Web.Account.SetupToken;
        var visitor = blog.Visitor();
        var page = await visitor.Submit(await visitor.Get($"/setup?token={token!.Current}"), "#setup", null,
            ("Name", "Rosa Example"), ("Email", "rosa@example.org"), ("Title", "Marginalia of a heron"),
            ("Password", "marginalia of a heron"), ("Repeated", "marginalia of a heron"));
        Assert.Contains("name of the blog", page.One("#Password-error")!.TextContent);
    }

    private static async Task<Page> Change(Visitor ada, string password) =>
        await ada.Submit(await ada.Get("/admin/profile/password"), "#password", null,
            ("CurrentPassword", SignIn.Password), ("Password", password), ("Repeated", password));
}
