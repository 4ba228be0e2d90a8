using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Core.Data;

/// <summary>
/// One context's lease of the <see cref="WriterLock"/>. It is taken at the context's first write or BEGIN IMMEDIATE, kept while
/// a transaction is open, and released at commit, rollback or dispose.
/// </summary>
internal sealed class WriterLease
{
    private WriterLock? held;

    public Turn Enter(BlogDbContext db)
    {
        if (held is null && LockOf(db) is { Waits: true } writer)
        {
            writer.Take();
            held = writer;
        }

        return new Turn(this, db);
    }

    public async Task<Turn> EnterAsync(BlogDbContext db, CancellationToken ct)
    {
        if (held is null && LockOf(db) is { Waits: true } writer)
        {
            await writer.TakeAsync(ct);
            held = writer;
        }

        return new Turn(this, db);
    }

    public void Release() => Interlocked.Exchange(ref held, null)?.Give();

    private static WriterLock? LockOf(BlogDbContext db) =>
        db.GetService<IDbContextOptions>()
            .FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider
            ?.GetService(typeof(WriterLock)) as WriterLock;

    /// <summary>One write outside or inside a transaction; outside, its end gives the lock back.</summary>
    public readonly struct Turn(WriterLease lease, BlogDbContext db) : IDisposable
    {
        public void Dispose()
        {
            if (db.Database.CurrentTransaction is null)
            {
                lease.Release();
            }
        }
    }
}
