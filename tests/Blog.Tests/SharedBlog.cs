using System.Runtime.CompilerServices;

namespace Blog.Tests;

/// <summary>
/// A blog with an owner, started once for all tests of a class that ask for it. Each finds it and leaves it as if nobody had
/// been there: it stores nothing that another would meet, sets nothing, and takes no more time than filling in a form does.
/// </summary>
public sealed class SharedBlog : BlogApp
{
    private readonly Dictionary<string, object> prepared = [];
    private SharedBlog? onPostgres;

    public SharedBlog() => this.WithOwner().With("Blog:SignIn:AttemptsPerMinute", "10000");

    /// <summary>What several tests need of the blog: the first that asks makes it; they run one after another.</summary>
    public async Task<T> Once<T>(
        Func<SharedBlog, Task<T>> prepare, [CallerArgumentExpression(nameof(prepare))] string what = "")
        where T : notnull
    {
        if (!prepared.TryGetValue(what, out var made))
        {
            prepared[what] = made = await prepare(this);
        }

        return (T)made;
    }

    /// <summary>The shared blog on this database; each has its own.</summary>
    public SharedBlog For(Database database) =>
        database == Database.Sqlite ? this : onPostgres ??= (SharedBlog)new SharedBlog().On(database);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Interlocked.Exchange(ref onPostgres, null)?.Dispose();
    }
}
