using Blog.Core.Accounts.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>What a self-hoster does with accounts from the console: list, make one, print a link for a new password.</summary>
public sealed class UserAdministration(
    BlogDbContext db, UserManager<Core.Accounts.Account> users, NewAccounts accounts, SiteAddress site, IStringLocalizer<Texts> t)
{
    public async Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken ct = default) => await db.Users.OrderBy(a => a.Id)
        .Select(a => new AccountLine(a.Email!, a.DisplayName, a.PasswordHash != null)).ToListAsync(ct);

    /// <summary>A link, good for one hour and one use, that sets a new password.</summary>
    public async Task<Answer> ResetPasswordAsync(string email)
    {
        var account = await users.FindByEmailAsync(Typed.Line(email));
        return account is null
            ? Answer.Failure($"No account has the email address {Typed.Line(email)}. Run \"user list\" to see all accounts.")
            : new(true, await LinkAsync(account));
    }

    /// <summary>Makes an account without a password; the answer is the link that sets it.</summary>
    public async Task<Answer> CreateAsync(string email, string name, CancellationToken ct = default)
    {
        name = Typed.Line(name);
        if (name.Length is 0 or > Content.Authors.Author.MaxName)
        {
            return Answer.Failure($"The name must have 1 to {Content.Authors.Author.MaxName} characters.");
        }

        var made = await accounts.CreateAsync(name, Typed.Line(email), password: null, ct);
        return made.Account is { } account
            ? new(true, await LinkAsync(account))
            : Answer.Failure(string.Join(' ', made.Errors.InWords(t).Select(e => e.Text)));
    }

    private async Task<string> LinkAsync(Core.Accounts.Account account)
    {
        var token = ResetToken.ForLink(await users.GeneratePasswordResetTokenAsync(account));
        return $"{site.Value}/reset-password?account={account.Id}&token={token}";
    }
}

/// <summary>What a console verb says in one line: what was asked for, or why it cannot be.</summary>
public sealed record Answer(bool Ok, string Text)
{
    public static Answer Failure(string text) => new(false, text);
}

/// <summary>One account in the list.</summary>
public sealed record AccountLine(string Email, string Name, bool HasPassword);
