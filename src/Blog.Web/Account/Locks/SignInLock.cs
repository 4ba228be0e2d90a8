using Blog.Core.Networks;

namespace Blog.Web.Account.Locks;

/// <summary>
/// Counts wrong passwords of an account, apart for each device that has signed in to it before and for each neighbourhood, so
/// that a stranger locks out nobody but strangers. All unknown devices together have a larger and slower count. It lies in
/// memory.
/// </summary>
public sealed class SignInLock(TimeProvider time)
{
    /// <summary>Wrong passwords of one device or neighbourhood.</summary>
    public const int MostOfOne = 5;

    /// <summary>Wrong passwords of all unknown devices.</summary>
    public const int MostOfStrangers = 50;

    /// <summary>How long one device or neighbourhood rests after the last of its tries.</summary>
    public static readonly TimeSpan RestOfOne = TimeSpan.FromMinutes(10);

    /// <summary>How long unknown devices rest, all of them, after the last of their tries.</summary>
    public static readonly TimeSpan RestOfStrangers = TimeSpan.FromHours(1);

    // Far more than live at once: of each account and hour at most so many as strangers may try, and its devices.
    private const int ManyCounts = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<Key, Count> counts = [];

    /// <summary>
    /// Counts a try before its password is checked, so that tries at once are no more than tries one after another.
    /// </summary>
    /// <returns>False while the account rests for whoever tries: then the password must not be checked.</returns>
    public bool Take(long account, Guid? device, Network neighbourhood)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            Forget(now);
            var keys = Keys(account, device, neighbourhood);
            if (Array.Exists(keys, key => CountOf(key, now) >= MostOf(key)))
            {
                return false;
            }

            foreach (var key in keys)
            {
                counts[key] = new(CountOf(key, now) + 1, now + RestOf(key));
            }

            return true;
        }
    }

    /// <summary>The password of the try that was taken last was right: it counts no more, nor do those before it.</summary>
    public void Right(long account, Guid? device, Network neighbourhood)
    {
        lock (gate)
        {
            foreach (var key in Keys(account, device, neighbourhood))
            {
                if (key.IsOne)
                {
                    counts.Remove(key);
                }
                else if (counts.TryGetValue(key, out var all))
                {
                    // Those of other strangers go on to count.
                    counts[key] = all with { Tries = all.Tries - 1 };
                }
            }
        }
    }

    /// <summary>Forgets all of an account, whose owner has shown by a link to be it.</summary>
    public void Forget(long account)
    {
        lock (gate)
        {
            foreach (var key in counts.Keys.Where(k => k.Account == account).ToList())
            {
                counts.Remove(key);
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (counts.Count >= ManyCounts)
        {
            foreach (var (key, _) in counts.Where(c => c.Value.Until <= now).ToList())
            {
                counts.Remove(key);
            }
        }
    }

    private int CountOf(Key key, DateTimeOffset now) =>
        counts.TryGetValue(key, out var count) && count.Until > now ? count.Tries : 0;

    private static Key[] Keys(long account, Guid? device, Network neighbourhood) => device is { } known
        ? [new(account, known, null)]
        : [new(account, null, neighbourhood), new(account, null, null)];

    private static int MostOf(Key key) => key.IsOne ? MostOfOne : MostOfStrangers;

    private static TimeSpan RestOf(Key key) => key.IsOne ? RestOfOne : RestOfStrangers;

    private readonly record struct Key(long Account, Guid? Device, Network? Neighbourhood)
    {
        public bool IsOne => Device is not null || Neighbourhood is not null;
    }

    private readonly record struct Count(int Tries, DateTimeOffset Until);
}
