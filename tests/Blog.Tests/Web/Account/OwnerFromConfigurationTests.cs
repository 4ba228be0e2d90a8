using Blog.Content.Authors;
using Blog.Web;
using Blog.Web.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Account;

public class OwnerFromConfigurationTests
{
    [Theory]
    [InlineData("Ada Example", "no address", "four quiet green owls", "Blog:Owner:Email")]
    [InlineData("Ada Example", "ada@example.org", "qwertyuiop", "Blog:Owner:Password")]
    [InlineData("Ada Example", "ada@example.org", "owls", "Blog:Owner:Password")]
    [InlineData("Ada Example", "ada@example.org", "", "Blog:Owner:Password")]
    [InlineData("", "ada@example.org", "four quiet green owls", "Blog:Owner:Name")]
    [InlineData("Ada Example", "", "four quiet green owls", "Blog:Owner:Email")]
    public async Task A_bad_value_is_a_start_error_that_names_the_key_and_hides_the_password(
        string name, string email, string password, string key)
    {
        await using var blog = new BlogApp();
        var error = await Assert.ThrowsAsync<StartupException>(() => Ensure(blog, name, email, password));
        Assert.StartsWith(key, error.Message);
        Assert.DoesNotContain("\n", error.Message);
        if (password.Length > 0)
        {
            Assert.DoesNotContain(password, error.Message);
        }

        Assert.False(await blog.Db(db => db.Users.AnyAsync()));
    }

    [Fact]
    public async Task The_owner_is_made_once_with_an_author_to_write_as()
    {
        await using var blog = new BlogApp().WithOwner();
        Assert.True(await Ensure(blog, "Somebody Else", "else@example.org", "nine loud blue geese"));
        Assert.Equal(SignIn.Email, (await blog.Db(db => db.Users.SingleAsync())).Email);
        Assert.Equal("ada-example", (await blog.Db(db => db.Authors.SingleAsync())).Slug);
    }

    [Fact]
    public async Task The_password_may_stand_in_a_file_whose_text_no_error_shows()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["secret"], "four quiet green owls\n");
        await using var blog = new BlogApp().With("Blog:Owner:Name", SignIn.Name).With("Blog:Owner:Email", SignIn.Email)
            .With("Blog:Owner:PasswordFile", folder["secret"]);
        Assert.Equal("/admin", (await blog.Visitor().TrySignIn()).Location);
        Assert.DoesNotContain("owls", string.Join('\n', blog.LogLines()));

        await using var other = new BlogApp();
        await File.WriteAllTextAsync(folder["short"], "owls");
        foreach (var (path, key) in new[]
        {
            (folder["nowhere"], "Blog:Owner:PasswordFile"), (folder.Path, "Blog:Owner:PasswordFile"),
            (folder["short"], "Blog:Owner:Password"),
        })
        {
            var error = await Assert.ThrowsAsync<StartupException>(
                () => Ensure(other, SignIn.Name, SignIn.Email, "", ("Blog:Owner:PasswordFile", path)));
            Assert.StartsWith(key, error.Message);
            Assert.DoesNotContain("owls", error.Message);
        }
    }

    [Fact]
    public async Task Without_configuration_there_is_no_account_and_no_default_password()
    {
        await using var blog = new BlogApp();
        Assert.False(await Ensure(blog, "", "", ""));
        Assert.False(await blog.Db(db => db.Users.AnyAsync()));
    }

    private static async Task<bool> Ensure(
        BlogApp blog, string name, string email, string password, params (string Key, string Value)[] more)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Blog:Owner:Name"] = name,
            ["Blog:Owner:Email"] = email,
            ["Blog:Owner:Password"] = password,
        }).AddInMemoryCollection(more.Select(m => KeyValuePair.Create<string, string?>(m.Key, m.Value))).Build();
        return await ActivatorUtilities.CreateInstance<OwnerFromConfiguration>(scope.ServiceProvider, configuration)
            .EnsureAsync();
    }
}
