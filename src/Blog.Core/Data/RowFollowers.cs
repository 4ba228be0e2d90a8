namespace Blog.Core.Data;

/// <summary>A row that a committed transaction has added, changed or removed.</summary>
/// <param name="Id">Its number.</param>
/// <param name="IsNew">Whether it was added.</param>
public readonly record struct ChangedRow(long Id, bool IsNew);

/// <summary>Who wants to know which rows of a type were changed.</summary>
internal sealed class RowFollowers
{
    private readonly Lock gate = new();
    private volatile Follower[] followers = [];

    public IDisposable Add<TEntity>(Func<TEntity, long> id, Action<IReadOnlyCollection<ChangedRow>> told) where TEntity : class
    {
        var follower = new Follower(this, typeof(TEntity), row => id((TEntity)row), told);
        lock (gate)
        {
            followers = [.. followers, follower];
        }

        return follower;
    }

    public bool Has(Type type) => followers.Any(f => f.Type == type);

    public void Tell(IReadOnlyCollection<(object Row, bool IsNew)> rows)
    {
        foreach (var follower in rows.Count > 0 ? followers : [])
        {
            var its = rows.Where(r => r.Row.GetType() == follower.Type)
                .Select(r => new ChangedRow(follower.Id(r.Row), r.IsNew))
                .Distinct()
                .ToList();
            if (its.Count > 0)
            {
                follower.Told(its);
            }
        }
    }

    private void Remove(Follower gone)
    {
        lock (gate)
        {
            followers = [.. followers.Where(f => f != gone)];
        }
    }

    private sealed record Follower(
        RowFollowers All, Type Type, Func<object, long> Id, Action<IReadOnlyCollection<ChangedRow>> Told) : IDisposable
    {
        public void Dispose() => All.Remove(this);
    }
}
