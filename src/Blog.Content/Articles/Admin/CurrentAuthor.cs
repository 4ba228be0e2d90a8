using Blog.Content.Authors;
using Blog.Core.Accounts;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>Finds or makes the author (by-line) of the signed-in account.</summary>
public sealed class CurrentAuthor(BlogDbContext db, UserManager<Account> accounts, IHttpContextAccessor http)
{
    /// <summary>The author of this account, or null when it writes under no name yet.</summary>
    public async Task<Author?> FindAsync(CancellationToken ct)
    {
        var id = await AccountAsync() is { } account ? account.Id : 0;
        return await db.Set<Author>().SingleOrDefaultAsync(a => a.AccountId == id, ct);
    }

    /// <summary>The author of this account; a new one, not yet saved, when it has none.</summary>
    public async Task<Author?> FindOrAddAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } author)
        {
            return author;
        }

        var account = await AccountAsync();
        var name = account is { DisplayName.Length: > 0 } ? account.DisplayName : "Author";
        return db.Add(new Author { Name = name, Slug = await db.FreeAuthorSlugAsync(name, ct), AccountId = account?.Id }).Entity;
    }

    private async Task<Account?> AccountAsync() => http.HttpContext?.User is { } user ? await accounts.GetUserAsync(user) : null;
}
