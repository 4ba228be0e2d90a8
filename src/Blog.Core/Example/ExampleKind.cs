using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Example;

/// <summary>Example rows with a number and a version, by which a change of the owner's is seen.</summary>
public abstract class ExampleKind<TEntity>(BlogDbContext db) : IExampleKind
    where TEntity : class, IVersioned
{
    private const string Id = "Id";

    public abstract string Name { get; }

    public abstract int Order { get; }

    public abstract string One { get; }

    public abstract string Many { get; }

    protected BlogDbContext Db { get; } = db;

    public virtual async Task<IReadOnlyDictionary<string, string>> StatesAsync(CancellationToken ct)
    {
        var rows = await Db.Set<TEntity>().AsNoTracking()
            .Select(e => new { Id = EF.Property<long>(e, Id), Version = EF.Property<long>(e, nameof(IVersioned.Version)) })
            .ToListAsync(ct);
        return rows.ToDictionary(r => ExampleKeys.Of(r.Id), r => ExampleKeys.Of(r.Version));
    }

    public async Task<IReadOnlyList<ExampleItem>> FindAsync(
        IReadOnlyCollection<string> keys, ExampleGoing going, CancellationToken ct)
    {
        var ids = keys.Select(ExampleKeys.IdOf).ToArray();
        var rows = await Db.Set<TEntity>().AsNoTracking()
            .Where(e => ids.Contains(EF.Property<long>(e, Id)))
            .OrderBy(e => EF.Property<long>(e, Id))
            .ToListAsync(ct);
        var used = await UsedAsync(rows, going, ct);
        return [.. rows.Select(r => new ExampleItem(ExampleKeys.Of(IdOf(r)), TitleOf(r), PathOf(r), used.Contains(IdOf(r)))
        {
            IsTrashed = IsTrashed(r),
        })];
    }

    public async Task<int> RemoveAsync(IReadOnlyCollection<ExampleItem> items, CancellationToken ct)
    {
        var gone = 0;
        foreach (var item in items)
        {
            gone += await RemoveAsync(item, ct) ? 1 : 0;
        }

        return gone;
    }

    protected abstract long IdOf(TEntity row);

    protected abstract string TitleOf(TEntity row);

    /// <summary>Where the owner edits it, root-relative; empty where nowhere.</summary>
    protected virtual string PathOf(TEntity row) => "";

    /// <summary>The numbers of those rows that something of the owner's own uses.</summary>
    protected virtual Task<IReadOnlySet<long>> UsedAsync(
        IReadOnlyCollection<TEntity> rows, ExampleGoing going, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<long>>(new HashSet<long>());

    /// <summary>Whether the owner has thrown it away, so that nobody need be asked about it.</summary>
    protected virtual bool IsTrashed(TEntity row) => false;

    /// <returns>Whether it is gone.</returns>
    protected virtual async Task<bool> DeleteAsync(TEntity row, CancellationToken ct)
    {
        Db.Remove(row);
        await Db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Whether the row is gone; it stays where somebody saves it, or begins to use it, at the same moment.</summary>
    private async Task<bool> RemoveAsync(ExampleItem item, CancellationToken ct)
    {
        var id = ExampleKeys.IdOf(item.Key);
        try
        {
            return await Db.Set<TEntity>().SingleOrDefaultAsync(e => EF.Property<long>(e, Id) == id, ct) is { } row
                && await DeleteAsync(row, ct);
        }
        catch (Exception e) when (Db.FailureOf(e) is WriteFailure.StaleVersion or WriteFailure.ForeignKeyViolation)
        {
            return false;
        }
        finally
        {
            Db.ChangeTracker.Clear();
        }
    }
}
