using Blog.Core.Accounts;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Account.Sessions;

/// <summary>
/// What each request of a signed-in person asks of the database: one row by its key, with its account, which is then known to
/// whatever the request asks of it.
/// </summary>
internal sealed record SessionState(long Id, DateTime StartedAt, DateTime LastUsedAt, Core.Accounts.Account Account)
{
    private static readonly CompiledQuery<Func<BlogDbContext, Guid, CancellationToken, Task<SessionState?>>> Query = new(
        () => EF.CompileAsyncQuery((BlogDbContext db, Guid key, CancellationToken ct) => db.Set<Session>()
            .Where(s => s.Key == key)
            .Join(db.Users, s => s.AccountId, a => a.Id,
                (s, a) => new SessionState(s.Id, s.StartedAt, s.LastUsedAt, a))
            .FirstOrDefault()));

    public static Task<SessionState?> FindAsync(BlogDbContext db, Guid key, CancellationToken ct) => Query.For(db)(db, key, ct);

    /// <param name="stamp">The account's stamp when the cookie was written: another password makes another.</param>
    public bool IsGood(string? stamp, DateTime now) =>
        stamp is not null && stamp == Account.SecurityStamp && !Session.IsOver(StartedAt, LastUsedAt, now);
}
