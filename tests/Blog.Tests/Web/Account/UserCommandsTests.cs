using System.CommandLine;
using System.Net;
using Blog.Web.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Account;

public class UserCommandsTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private const string NewPassword = "three patient grey herons";

    [Fact]
    public async Task Who_is_locked_out_sets_a_new_password_by_a_link_of_one_use()
    {
        await using var blog = new BlogApp().WithOwner();
        var link = await Link(blog, "reset-password", SignIn.Email);
        var visitor = blog.Visitor();
        var form = await visitor.Get(link);
        Assert.Equal(SignIn.Email, form.One("input[autocomplete=username]")!.GetAttribute("value"));
        var set = await visitor.Submit(form, "#new-password", null, ("Password", NewPassword), ("Repeated", NewPassword));

        Assert.Equal("/sign-in", set.Location);
        Assert.Contains("Password changed", (await visitor.Follow(set)).Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.TrySignIn()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TrySignIn(password: NewPassword)).Status);

        var again = await visitor.Get(link);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("user reset-password", again.Text);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_on_other_devices()
    {
        await using var blog = new BlogApp();
        var thief = await blog.SignedIn();
        var visitor = blog.Visitor();
        var form = await visitor.Get(await Link(blog, "reset-password", SignIn.Email));
        await visitor.Submit(form, "#new-password", null, ("Password", NewPassword), ("Repeated", NewPassword));
        Assert.StartsWith("/sign-in", (await thief.Get("/admin/profile")).Location);
    }

    [Fact]
    public async Task A_password_that_is_refused_leaves_the_link_good()
    {
        await using var blog = new BlogApp().WithOwner();
        var visitor = blog.Visitor();
        var form = await visitor.Get(await Link(blog, "reset-password", SignIn.Email));
        var refused = await visitor.Submit(form, "#new-password", null, ("Password", "qwertyuiop"), ("Repeated", "qwertyuiop"));
        Assert.Contains("easy to guess", refused.One("#Password-error")!.TextContent);
        var set = await visitor.Submit(refused, "#new-password", null, ("Password", NewPassword), ("Repeated", NewPassword));
        Assert.Equal("/sign-in", set.Location);
    }

    [Theory]
    [InlineData("/reset-password")]
    [InlineData("/reset-password?account=1&token=%00")]
    [InlineData("/reset-password?account=-1&token=AAAA")]
    [InlineData("/reset-password?account=x&token=x")]
    public async Task A_link_that_is_none_says_how_to_get_one(string link)
    {
        var page = await shared.Visitor().Get(link);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("has expired", page.Text);
    }

    [Fact]
    public async Task A_link_that_is_too_old_is_refused()
    {
        await using var blog = new BlogOfOldLinks();
        blog.WithOwner();
        var page = await blog.Visitor().Get(await Link(blog, "reset-password", SignIn.Email));
        Assert.Equal(HttpStatusCode.Gone, page.Status);
    }

    [Fact]
    public async Task An_unknown_address_is_one_line_of_error()
    {
        var (code, output, error) = await Run(shared, "user", "reset-password", "nobody@example.org");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("No account has the email address nobody@example.org", Assert.Single(error.Trim().Split('\n')));
    }

    [Fact]
    public async Task A_new_account_gets_its_password_by_the_link()
    {
        await using var blog = new BlogApp().WithOwner();
        var link = await Link(blog, "create", "omar@example.org", "Omar Sample");
        var (_, listed, _) = await Run(blog, "user", "list");
        Assert.Contains("omar@example.org\tOmar Sample\t(no password yet)", listed);
        var visitor = blog.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.TrySignIn("omar@example.org", NewPassword)).Status);
        await visitor.Submit(
            await visitor.Get(link), "#new-password", null, ("Password", NewPassword), ("Repeated", NewPassword));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TrySignIn("omar@example.org", NewPassword)).Status);
        Assert.Equal("omar-sample", (await visitor.Get("/admin/profile")).One("#Slug")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("ada@example.org", "Second Ada", "Another account already uses this email address.")]
    [InlineData("nonsense", "Omar Sample", "Enter an email address")]
    [InlineData("omar@example.org", " ", "The name must have 1 to 80 characters.")]
    public async Task An_account_that_cannot_be_made_says_why(string email, string name, string words)
    {
        var (code, _, error) = await Run(shared, "user", "create", email, name);
        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(error.Trim().Split('\n')));
    }

    private static async Task<string> Link(BlogApp blog, params string[] words)
    {
        var (code, output, error) = await Run(blog, ["user", .. words]);
        Assert.Equal((0, ""), (code, error));
        var link = new Uri(output.Trim());
        Assert.Equal("localhost", link.Host);
        return link.PathAndQuery;
    }

    private static async Task<(int Code, string Output, string Error)> Run(BlogApp blog, params string[] words)
    {
        var command = new Command(UserCommands.Verb.Name, UserCommands.Verb.Description);
        UserCommands.Verb.Define(command, async (work, ct) =>
        {
            await using var scope = blog.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, ct);
        });
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await new RootCommand { command }.Parse(words)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private sealed class BlogOfOldLinks : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromMinutes(-1)));
        }
    }
}
