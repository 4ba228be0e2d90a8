using System.Net;

namespace Blog.Tests.Web.Account;

public class SignInTests
{
    [Fact]
    public async Task The_owner_of_the_configuration_signs_in()
    {
        await using var blog = new BlogApp();
        var owner = await blog.SignedIn();
        var again = await owner.Get("/sign-in");
        Assert.Equal("/admin", again.Location);
    }
}
