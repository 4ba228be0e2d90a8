using System.Net.Mail;
using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Account;

/// <summary>Validates the e-mail address of an account; Identity itself only looks for one "@".</summary>
public sealed class EmailRules : IUserValidator<Core.Accounts.Account>
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 characters with its angle brackets.</summary>
    public const int MaxLength = 254;

    public Task<IdentityResult> ValidateAsync(UserManager<Core.Accounts.Account> manager, Core.Accounts.Account user) =>
        Task.FromResult(IsAddress(user.Email ?? "")
            ? IdentityResult.Success
            : IdentityResult.Failed(manager.ErrorDescriber.InvalidEmail(user.Email)));

    /// <summary>Whether the text is one bare address with a host, and no display name or comment around it.</summary>
    public static bool IsAddress(string text) => text.Length <= MaxLength && !text.Any(char.IsControl)
        && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && parsed.Host.Length > 0;
}
