using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Account;

/// <summary>
/// Password policy: refuses what is guessed first, the commonest passwords and the person's own name and address. It has no
/// rules of composition, as NIST SP 800-63B advises.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Core.Accounts.Account>
{
    public const int MinLength = 10;
    public const int MaxLength = 200;

    /// <summary>Codes of the errors that this class gives.</summary>
    public const string TooLong = "PasswordTooLong", Guessable = "PasswordGuessable", Personal = "PasswordPersonal";

    // Those of the published lists of the commonest that have the minimum length; shorter ones fall by it.
    private static readonly HashSet<string> Commonest = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "0987654321", "9876543210", "12345678910", "123456789a", "a123456789", "1234567890a",
        "123456789q", "q123456789", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qazxsw23edc", "qwertyuiop", "qwerty1234",
        "qwerty12345", "qwerty123456", "qwertyuiop123", "qwertyuiop1", "asdfghjkl1", "asdfghjkl;", "zxcvbnm123", "password12",
        "password123", "password1234", "password12345", "passwordpassword", "passw0rd123", "p@ssword123", "p@ssw0rd123",
        "password!1", "password123!", "administrator", "admin12345", "admin123456", "adminadmin", "administrator1",
        "changeme123", "letmein123", "welcome123", "welcome1234", "iloveyou12", "iloveyou123", "sunshine123", "princess123",
        "football123", "baseball123", "superman123", "michelle123", "abcdefghij", "abcdefghijk", "abcd123456", "abcde12345",
        "abc1234567", "abc123456789", "1111111111", "1212121212", "1122334455", "1231231230", "123123123123", "123321123321",
        "147258369a", "1029384756", "trustno1234", "monkey12345", "dragon12345", "master12345", "secret12345",
        "correct horse battery staple", "correcthorsebatterystaple",
    };

    public Task<IdentityResult> ValidateAsync(
        UserManager<Core.Accounts.Account> manager, Core.Accounts.Account user, string? password) =>
        Task.FromResult(Refusal(user, password ?? "") is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
            : IdentityResult.Success);

    private static string? Refusal(Core.Accounts.Account user, string password)
    {
        if (password.Length > MaxLength)
        {
            return TooLong;
        }

        var email = user.Email ?? "";
        string[] personal = [email, email.Split('@')[0], user.DisplayName];
        return personal.Any(own => own.Length > 0 && Folded(own) == Folded(password)) ? Personal
            : Commonest.Contains(password.Trim()) || (password.Length >= MinLength && password.Distinct().Count() < 3) ? Guessable
            : null;
    }

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
