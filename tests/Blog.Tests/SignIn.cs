using System.Net;

namespace Blog.Tests;

/// <summary>The owner of a test's blog, made by configuration, and the way in.</summary>
public static class SignIn
{
    public const string Name = "Ada Example";
    public const string Email = "ada@example.org";
    public const string Password = "four quiet green owls";

    /// <summary>Lets the program make its first account from the configuration; call it before the program starts.</summary>
    public static BlogApp WithOwner(this BlogApp blog) => blog
        .With("Blog:Owner:Name", Name).With("Blog:Owner:Email", Email).With("Blog:Owner:Password", Password);

    /// <summary>
    /// A visitor who has signed in as the owner. Ask before anything else
    /// starts the program, or call <see cref="WithOwner"/> first.
    /// </summary>
    public static async Task<Visitor> SignedIn(this BlogApp blog)
    {
        var visitor = blog.WithOwner().Visitor();
        var answer = await visitor.TrySignIn();
        return answer.Status == HttpStatusCode.Redirect ? visitor
            : throw new InvalidOperationException(
                $"Not signed in ({answer.Status}); was the program started without an owner?\n{answer.Text}");
    }

    /// <summary>Fills in the form at /sign-in and sends it.</summary>
    public static async Task<Page> TrySignIn(
        this Visitor visitor, string email = Email, string password = Password, string returnUrl = "") =>
        await visitor.Submit(
            await visitor.Get($"/sign-in{returnUrl}"), "#sign-in", null, ("Email", email), ("Password", password));
}
