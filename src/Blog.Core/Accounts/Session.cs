namespace Blog.Core.Accounts;

/// <summary>One sign-in on one device: while its row is there and not over, the cookie that names it is good.</summary>
public sealed class Session
{
    public const int MaxWord = 40;

    /// <summary>How long a session lasts without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>How long a session lasts at most, however often it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public long Id { get; init; }

    public long AccountId { get; init; }

    /// <summary>Random; the cookie holds it, encrypted.</summary>
    public Guid Key { get; init; }

    /// <summary>Such as "Firefox"; empty when the user agent, which is not stored itself, names none that is known.</summary>
    public string Browser { get; init; } = "";

    /// <summary>Such as "Linux"; empty when the user agent names none that is known.</summary>
    public string System { get; init; } = "";

    /// <summary>The neighbourhood of the address that used it last, never the whole address; empty without one.</summary>
    public string Network { get; init; } = "";

    public DateTime StartedAt { get; init; }

    /// <summary>To a minute or so.</summary>
    public DateTime LastUsedAt { get; init; }

    /// <summary>Whether a session that began and was last used then is over.</summary>
    public static bool IsOver(DateTime startedAt, DateTime lastUsedAt, DateTime now) =>
        now - lastUsedAt >= Idle || now - startedAt >= Longest;
}
