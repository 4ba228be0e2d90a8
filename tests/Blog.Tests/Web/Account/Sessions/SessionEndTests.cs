using System.Security.Claims;
using Blog.Core.Accounts;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Tests.Web.Account.Sessions;

public class SessionEndTests
{
    private const string NewPassword = "three patient grey herons";

    [Theory, OnSqlite, OnPostgres]
    public async Task Signing_out_ends_the_session_for_whoever_has_copied_its_cookie(Database database)
    {
        await using var blog = new BlogApp().On(database).WithOwner();
        var owner = blog.Visitor();
        var cookie = (await owner.TrySignIn()).Cookie();
        var thief = blog.WithCookie(cookie);
        Assert.True(await thief.IsIn());
        await owner.Submit(await owner.Get("/admin/profile"), "form[action='/sign-out']");
        Assert.False(await thief.IsIn());
        Assert.Empty(await blog.Sessions());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_password_ends_all_sessions_but_the_one_that_set_it(Database database)
    {
        await using var blog = new BlogApp().On(database).WithOwner();
        var (desk, phone) = (await blog.SignedInDevice(), await blog.SignedInDevice(Devices.Phone));
        var set = await desk.Submit(await desk.Get("/admin/profile/password"), "#password", null,
            ("CurrentPassword", SignIn.Password), ("Password", NewPassword), ("Repeated", NewPassword));
        Assert.Contains("on all other devices", (await desk.Follow(set)).Text);
        Assert.False(await phone.IsIn());
        Assert.True(await desk.IsIn());
        Assert.Equal("Firefox", Assert.Single(await blog.Sessions()).Browser);
    }

    [Fact]
    public async Task A_new_password_by_a_link_ends_all_sessions()
    {
        await using var blog = new BlogApp().WithOwner();
        var desk = await blog.SignedInDevice();
        await using (var scope = blog.Services.CreateAsyncScope())
        {
            var link = await scope.ServiceProvider.GetRequiredService<Blog.Web.Account.UserAdministration>()
                .ResetPasswordAsync(SignIn.Email);
            var visitor = blog.Visitor();
            await visitor.Submit(await visitor.Get(new Uri(link.Text).PathAndQuery), "#new-password", null,
                ("Password", NewPassword), ("Repeated", NewPassword));
        }

        Assert.False(await desk.IsIn());
        Assert.Empty(await blog.Sessions());
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_each_session_this_one_too()
    {
        await using var blog = new BlogApp().WithOwner();
        var (desk, phone) = (await blog.SignedInDevice(), await blog.SignedInDevice(Devices.Phone));
        var left = await desk.Submit(await desk.Get("/admin/profile/sessions"), "#everywhere");
        Assert.Equal("/sign-in", left.Location);
        Assert.Contains("signed out on all devices", (await desk.Follow(left)).Text);
        Assert.False(await desk.IsIn());
        Assert.False(await phone.IsIn());
    }

    [PostgresFact]
    public async Task What_one_program_ends_is_ended_in_another_on_the_same_database()
    {
        await using var first = new BlogApp().OnPostgres().WithOwner();
        var owner = first.Visitor();
        var cookie = (await owner.TrySignIn()).Cookie();
        var database = first.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>();
        await using var second = new BlogApp()
            .With("Database:Provider", "Postgres").With("Database:ConnectionString", database["Database:ConnectionString"]!);
        Directory.CreateDirectory(Path.Combine(second.Folder, "keys"));
        foreach (var key in Directory.EnumerateFiles(Path.Combine(first.Folder, "keys")))
        {
            File.Copy(key, Path.Combine(second.Folder, "keys", Path.GetFileName(key)));
        }

        var there = second.WithCookie(cookie);
        Assert.True(await there.IsIn());
        await owner.Submit(await owner.Get("/admin/profile"), "form[action='/sign-out']");
        Assert.False(await there.IsIn());
    }

    [Fact]
    public async Task A_session_ends_after_14_days_without_use_and_after_90_in_any_case()
    {
        await using var blog = new BlogApp().WithOwner();
        var idle = await blog.SignedInDevice();
        blog.Later(Session.Idle);
        Assert.False(await idle.IsIn());

        var busy = await blog.SignedInDevice();
        for (var day = 0; day < 84; day += 12)
        {
            blog.Later(TimeSpan.FromDays(12));
            Assert.True(await busy.IsIn());
            await blog.Run<Blog.Web.Account.Sessions.SessionUses>();
        }

        blog.Later(TimeSpan.FromDays(6));
        Assert.False(await busy.IsIn());
        await blog.Run<Blog.Web.Account.Sessions.SessionCleaning>();
        Assert.Empty(await blog.Sessions());
    }

    [Fact]
    public async Task A_cookie_from_before_sessions_were_rows_is_good_no_more_and_is_taken_away()
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.SignedInDevice();
        await using var scope = blog.Services.CreateAsyncScope();
        var account = await blog.Db(db => db.Users.SingleAsync());
        var person = await scope.ServiceProvider.GetRequiredService<SignInManager<Blog.Core.Accounts.Account>>()
            .CreateUserPrincipalAsync(account);
        var answer = await blog.WithCookie(OldCookie(blog, person)).Get("/admin/profile");
        Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
        Assert.Equal("blog.auth=", answer.Cookie());
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_its_former_session()
    {
        await using var blog = new BlogApp().WithOwner();
        var desk = blog.Visitor();
        var page = await desk.Get("/sign-in");
        var former = (await desk.TrySignIn()).Cookie();
        // The page was open since before.
        var again = await desk.Submit(
            page, "#sign-in", null, ("Email", SignIn.Email), ("Password", SignIn.Password),
            ("__RequestVerificationToken", (await desk.Get("/admin/profile")).Value("__RequestVerificationToken")!));
        Assert.Equal("/admin", again.Location);
        Assert.False(await blog.WithCookie(former).IsIn());
        Assert.Single(await blog.Sessions());
    }

    private static string OldCookie(BlogApp blog, ClaimsPrincipal person)
    {
        var options = blog.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = BlogApp.Start, ExpiresUtc = BlogApp.Start.AddDays(14) };
        return "blog.auth=" + options.TicketDataFormat.Protect(new(person, properties, IdentityConstants.ApplicationScheme));
    }
}
