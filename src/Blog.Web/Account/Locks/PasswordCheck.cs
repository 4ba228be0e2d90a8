using Blog.Core.Networks;
using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Account.Locks;

/// <summary>
/// Checks a typed password: once for each try, counted by <see cref="SignInLock"/>, and in the same time whether there is such an
/// account, it rests, or the password is wrong.
/// </summary>
public sealed class PasswordCheck(
    UserManager<Core.Accounts.Account> users, SignInLock locks, KnownDevice devices, DummyPassword dummy)
{
    /// <param name="http">Whose device and network tries.</param>
    /// <param name="account">Null when there is none of the name that was typed.</param>
    /// <param name="password">As typed.</param>
    public async Task<bool> IsRightAsync(HttpContext http, Core.Accounts.Account? account, string password)
    {
        var device = account is null ? null : devices.NumberOf(http, account.Id);
        var neighbourhood = Network.NeighbourhoodOf(http.Connection.RemoteIpAddress);
        if (account is not { PasswordHash: not null } || !locks.Take(account.Id, device, neighbourhood))
        {
            dummy.Check(password);
            return false;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            return false;
        }

        locks.Right(account.Id, device, neighbourhood);
        return true;
    }
}
