using System.Data;
using Blog.Content.Authors;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Account;

/// <summary>Makes an account together with the author's profile that its articles will carry.</summary>
public sealed class NewAccounts(BlogDbContext db, UserManager<Core.Accounts.Account> users)
{
    /// <summary>
    /// Makes the very first account; of two at once only one succeeds, the other learns that the blog is taken.
    /// </summary>
    public async Task<NewAccount> CreateFirstAsync(string name, string email, string password, CancellationToken ct = default)
    {
        try
        {
            return await CreateAsync(name, email, password, onlyFirst: true, ct);
        }
        catch (Exception e) when (db.FailureOf(e) is WriteFailure.SerializationFailure or WriteFailure.UniqueViolation)
        {
            // PostgreSQL lets both begin and fails the second one's commit; SQLite makes it wait for the first.
            db.ChangeTracker.Clear();
            if (await db.Users.AnyAsync(ct))
            {
                return NewAccount.Taken;
            }

            throw;
        }
    }

    /// <summary>Makes one more account; without a password it can only be entered by a reset link.</summary>
    public Task<NewAccount> CreateAsync(string name, string email, string? password, CancellationToken ct = default) =>
        CreateAsync(name, email, password, onlyFirst: false, ct);

    private async Task<NewAccount> CreateAsync(string name, string email, string? password, bool onlyFirst, CancellationToken ct)
    {
        // One serializable transaction to read, decide and write: SQLite begins immediately, PostgreSQL detects the conflict.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        if (onlyFirst && await db.Users.AnyAsync(ct))
        {
            return NewAccount.Taken;
        }

        var account = new Core.Accounts.Account { UserName = email, Email = email, DisplayName = name };
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        if (result.Succeeded)
        {
            await GiveAuthorAsync(account, ct);
            await transaction.CommitAsync(ct);
        }

        return new(result.Succeeded ? account : null, [.. result.Errors]);
    }

    private async Task GiveAuthorAsync(Core.Accounts.Account account, CancellationToken ct)
    {
        var key = TermKey.Of(account.DisplayName);
        // A person who imported articles before setting up the blog is that author already.
        var author = await db.Authors.FirstOrDefaultAsync(
            a => a.NameKey == key && a.AccountId == null, ct)
            ?? db.Add(
                new Author { Name = account.DisplayName, Slug = await db.FreeAuthorSlugAsync(account.DisplayName, ct) }).Entity;
        author.AccountId = account.Id;
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What came of making an account.</summary>
/// <param name="Account">The account, or null when there is none.</param>
/// <param name="Errors">Why there is none; empty also when somebody else was first.</param>
public sealed record NewAccount(Core.Accounts.Account? Account, IReadOnlyList<IdentityError> Errors)
{
    /// <summary>The blog has its first account already.</summary>
    public static NewAccount Taken { get; } = new(null, []);

    public bool IsTaken => Account is null && Errors.Count == 0;
}
