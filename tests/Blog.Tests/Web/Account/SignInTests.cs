using System.Net;

namespace Blog.Tests.Web.Account;

public class SignInTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Fact]
    public async Task The_owner_of_the_configuration_signs_in()
    {
        await using var blog = new BlogApp();
        var owner = await blog.SignedIn();
        Assert.Equal("/admin", (await owner.Get("/sign-in")).Location);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/admin/profile")).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_one_answer_and_keep_the_address()
    {
        await using var blog = new BlogApp().WithOwner();
        var wrong = await blog.Visitor().TrySignIn(password: "not this password");
        var unknown = await blog.Visitor().TrySignIn(email: "nobody@example.org");
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.One("[role=alert]")!.TextContent, unknown.One("[role=alert]")!.TextContent);
        Assert.Equal("nobody@example.org", unknown.One("#Email")!.GetAttribute("value"));
        Assert.Null(unknown.One("#Password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_until_its_rest_is_over()
    {
        await using var blog = new BlogApp().WithOwner().With("Blog:SignIn:AttemptsPerMinute", "100");
        var visitor = blog.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await visitor.TrySignIn(password: "not this password");
        }

        var locked = await visitor.TrySignIn();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Contains("locked for 10 minutes", locked.Text);

        blog.Later(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TrySignIn()).Status);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_refused_in_words_that_keep_the_address()
    {
        await using var blog = new BlogApp().WithOwner().With("Blog:SignIn:AttemptsPerMinute", "2");
        var visitor = blog.Visitor();
        await visitor.TrySignIn(password: "not this password");
        await visitor.TrySignIn(password: "not this password");
        var third = await visitor.TrySignIn();
        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Contains("Too many attempts", third.Text);
        Assert.Equal(SignIn.Email, third.One("#Email")!.GetAttribute("value"));
        Assert.Equal("60", third.Response.Headers.RetryAfter!.ToString());
    }

    [Theory]
    [InlineData("/admin/profile?x=1", "/admin/profile?x=1")]
    [InlineData("https://example.com/", "/admin")]
    [InlineData("//example.com/", "/admin")]
    [InlineData("/\\example.com", "/admin")]
    public async Task Signing_in_leads_to_a_page_of_this_site_only(string asked, string led)
    {
        var answer = await shared.Visitor().TrySignIn(returnUrl: $"?returnUrl={Uri.EscapeDataString(asked)}");
        Assert.Equal(led, answer.Location);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_stays_only_when_wished()
    {
        var brief = CookieOf(await shared.Visitor().TrySignIn());
        Assert.Contains("httponly", brief);
        Assert.Contains("samesite=lax", brief);
        Assert.DoesNotContain("expires=", brief);

        var visitor = shared.Visitor();
        var kept = await visitor.Submit(await visitor.Get("/sign-in"), "#sign-in", null,
            ("Email", SignIn.Email), ("Password", SignIn.Password), ("Remember", "true"));
        Assert.Contains($"expires={BlogApp.Start.AddDays(14):R}".ToLowerInvariant(), CookieOf(kept));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var blog = new BlogApp();
        var owner = await blog.SignedIn();
        var profile = await owner.Get("/admin/profile");
        var out_ = await owner.Submit(profile, "form[action='/sign-out']");
        Assert.Equal("/sign-in", out_.Location);
        Assert.Contains("You have signed out.", (await owner.Follow(out_)).Text);
        Assert.Contains("/sign-in?returnUrl=%2Fadmin%2Fprofile", (await owner.Get("/admin/profile")).Location);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        await using var blog = new BlogApp().WithOwner();
        var answer = await blog.Visitor().PostRaw("/sign-in", ("Email", SignIn.Email), ("Password", SignIn.Password));
        Assert.DoesNotContain(
            answer.Response.Headers,
            h => h.Key == "Set-Cookie" && h.Value.Any(v => v.StartsWith("blog.auth", StringComparison.Ordinal)));
        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
    }

    [Fact]
    public async Task The_page_is_stored_nowhere_and_tells_password_managers_its_fields()
    {
        await using var blog = new BlogApp().WithOwner();
        var page = await blog.Visitor().Get("/sign-in");
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("username", page.One("#Email")!.GetAttribute("autocomplete"));
        Assert.Equal("current-password", page.One("#Password")!.GetAttribute("autocomplete"));
        Assert.All(page.All("input:not([type=hidden])"), input => Assert.NotNull(page.One($"label[for='{input.Id}']")));
    }

    [Theory]
    [InlineData("", "four quiet green owls", "Enter your email address.")]
    [InlineData("ada@example.org", "", "Enter your password.")]
    [InlineData("ada\u0001@example.org\u202e😀<b>", "four quiet green owls", "Incorrect email address or password")]
    public async Task A_form_that_makes_no_sense_is_answered_in_words(string email, string password, string words)
    {
        var page = await shared.Visitor().TrySignIn(email, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Text);
    }

    [Fact]
    public async Task A_form_with_a_NUL_is_refused_not_a_failure_of_the_program()
    {
        var page = await shared.Visitor().TrySignIn(email: "ada\0@example.org");
        Assert.InRange((int)page.Status, 400, 499);
    }

    [Fact]
    public async Task A_password_longer_than_any_may_be_is_not_even_hashed()
    {
        await using var blog = new BlogApp().WithOwner();
        var page = await blog.Visitor().TrySignIn(password: new string('x', 10_000));
        Assert.Contains("Use at most 200 characters.", page.One("#Password-error")!.TextContent);
        Assert.Equal("Password-error", page.One("#Password")!.GetAttribute("aria-describedby"));
    }

    private static string CookieOf(Page page) =>
        page.Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("blog.auth=", StringComparison.Ordinal))
            .ToLowerInvariant();
}
