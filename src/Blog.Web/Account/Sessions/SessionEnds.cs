using System.Linq.Expressions;
using Blog.Core.Accounts;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Account.Sessions;

/// <summary>Ends sessions: with their rows gone, the next request of each finds nobody signed in, on each server.</summary>
internal static class SessionEnds
{
    /// <summary>English, the key of its translation.</summary>
    public const string DiskIsFull =
        "The disk is full, so no session could be ended, including this one. Free up space on the server, then try again.";

    /// <returns>How many there were.</returns>
    public static Task<int> EndSessionsAsync(
        this BlogDbContext db, Expression<Func<Session, bool>> which, CancellationToken ct = default) =>
        db.Set<Session>().Where(which).DeleteAllAsync(db, [], ct);
}
