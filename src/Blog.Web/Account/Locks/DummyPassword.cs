using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blog.Web.Account.Locks;

/// <summary>
/// Prevents account enumeration by timing: spends the time of one password check when there is no account to check against.
/// </summary>
public sealed class DummyPassword
{
    private static readonly Core.Accounts.Account Nobody = new();
    private readonly PasswordHasher<Core.Accounts.Account> hasher;
    private readonly string hash;

    public DummyPassword(IOptions<PasswordHasherOptions> options)
    {
        hasher = new(options);
        hash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
    }

    public void Check(string password) => hasher.VerifyHashedPassword(Nobody, hash, password);
}
