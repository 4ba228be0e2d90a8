using System.Security.Cryptography;
using System.Text;

namespace Blog.Web.Account;

/// <summary>
/// The secret for setting up a fresh blog; its holder can read the program's terminal or log. It lives in memory only; a
/// restart makes a new one.
/// </summary>
public sealed class SetupToken
{
    /// <summary>The token, 128 random bits in 32 hexadecimal digits; null when the blog has an account.</summary>
    public string? Current { get; private set; }

    /// <summary>Makes the token of this start.</summary>
    public string Issue() => Current ??= RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Forgets the token once the blog has an account.</summary>
    public void Revoke() => Current = null;

    /// <summary>Compares in constant time.</summary>
    public bool Matches(string typed) => Current is { } token
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(typed.ToLowerInvariant()));
}
