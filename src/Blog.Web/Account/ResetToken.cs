using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Web.Account;

/// <summary>Writes Identity's password reset token as a link can carry it, and reads it back.</summary>
public static class ResetToken
{
    public static string ForLink(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>Identity's token, or an empty one, which is never valid, when the text is no token at all.</summary>
    public static string Read(string? fromLink)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(fromLink ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    public static Task<bool> AcceptsAsync(
        this UserManager<Core.Accounts.Account> users, Core.Accounts.Account account, string token) =>
        users.VerifyUserTokenAsync(
            account,
            users.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Core.Accounts.Account>.ResetPasswordTokenPurpose,
            token);
}
