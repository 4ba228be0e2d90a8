using System.Collections.Concurrent;
using System.Text.Json;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Settings;

/// <summary>Serves all settings from a snapshot in memory, which a committed change invalidates.</summary>
public sealed class SettingsStore(
    IServiceScopeFactory scopes, ChangeFeed changes, ConfiguredSite configured, TimeProvider time)
{
    // Read everywhere, also where nobody can await: in views, in attributes, in formats.
    private readonly Snapshot<StoredSettings> snapshot =
        new(scopes, changes, db => StoredSettings.ReadAsync(db, configured), typeof(Setting)) { LoadsAhead = true };

    /// <summary>The current value of a group; its defaults while nobody has saved any.</summary>
    public T Get<T>() where T : class, ISettings, new() => snapshot.Get().Of<T>();

    /// <summary>The version of the stored group, 0 while nobody has saved any.</summary>
    public long VersionOf<T>() where T : class, ISettings, new() => snapshot.Get().VersionOf<T>();

    /// <summary>Stores a group on top of the version that the person saw.</summary>
    /// <remarks>The commit invalidates the snapshot and then evicts the pages: none is composed of the old value.</remarks>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has saved another version since.</exception>
    public async Task SaveAsync<T>(BlogDbContext db, T value, long seenVersion, CancellationToken ct = default)
        where T : class, ISettings, new()
    {
        var key = T.Key;
        var row = await db.Set<Setting>().SingleOrDefaultAsync(s => s.Key == key, ct);
        var json = JsonSerializer.Serialize(configured.Under(value, row?.Json));
        if (row is null)
        {
            row = db.Add(new Setting { Key = key, Json = json }).Entity;
        }
        else
        {
            row.Json = json;
            db.ExpectVersion(row, seenVersion);
        }

        if (value is SiteSettings site)
        {
            await NoteAsync(db, site, ct);
        }

        await CommitAsync(db, ct);
    }

    /// <summary>
    /// Notes whether the site is another one than at the last start: the configuration, too, says of it what readers see.
    /// </summary>
    public async Task NoteSiteAsync(BlogDbContext db, CancellationToken ct = default)
    {
        try
        {
            await NoteAsync(db, Get<SiteSettings>(), ct);
            await CommitAsync(db, ct);
        }
        catch (Exception e) when (db.FailureOf(e) is WriteFailure.StaleVersion or WriteFailure.UniqueViolation)
        {
            // Another server that starts with the same database has noted it.
            db.ChangeTracker.Clear();
        }
    }

    private async Task NoteAsync(BlogDbContext db, SiteSettings site, CancellationToken ct)
    {
        var row = await db.Set<Setting>().SingleOrDefaultAsync(s => s.Key == SiteChange.Key, ct);
        var known = row is null ? new() : JsonSerializer.Deserialize<SiteChange>(row.Json)!;
        var next = known.After(configured.Over(site), time.GetUtcNow().UtcDateTime);
        if (next != known)
        {
            row ??= db.Add(new Setting { Key = SiteChange.Key, Json = "" }).Entity;
            row.Json = JsonSerializer.Serialize(next);
        }
    }

    private async Task CommitAsync(BlogDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (db.FailureOf(e) is WriteFailure.StaleVersion or WriteFailure.UniqueViolation)
        {
            // Somebody else, perhaps another process, has saved: the person is shown what is stored now.
            Reload();
            throw;
        }
    }

    /// <summary>Stores a group that nobody has saved yet, and leaves any other as it is.</summary>
    public Task SaveFirstAsync<T>(BlogDbContext db, T value, CancellationToken ct = default) where T : class, ISettings, new() =>
        VersionOf<T>() > 0 ? Task.CompletedTask : SaveAsync(db, value, 0, ct);

    /// <summary>Forgets what is in memory, so that the next reader sees what is stored.</summary>
    public void Reload()
    {
        snapshot.Invalidate();
        changes.Evict(PageTags.Site);
    }

    /// <summary>All rows, and each group that somebody has asked for as an object.</summary>
    private sealed class StoredSettings(Dictionary<string, Setting> rows, ConfiguredSite configured)
    {
        private readonly ConcurrentDictionary<Type, object> values = new();

        public static async Task<StoredSettings> ReadAsync(BlogDbContext db, ConfiguredSite configured) =>
            new(await db.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Key), configured);

        public long VersionOf<T>() where T : ISettings => rows.TryGetValue(T.Key, out var row) ? row.Version : 0;

        // Looked up first: the delegate for a value that is missing would be made on each read.
        public T Of<T>() where T : class, ISettings, new() =>
            (T)(values.TryGetValue(typeof(T), out var value) ? value : values.GetOrAdd(typeof(T), _ => Read<T>()));

        private T Read<T>() where T : class, ISettings, new() => configured.Over(
            rows.TryGetValue(T.Key, out var row) ? JsonSerializer.Deserialize<T>(row.Json) ?? new T() : new T());
    }
}

/// <summary>A group of settings: an immutable record with defaults, stored as JSON under its key.</summary>
public interface ISettings
{
    static abstract string Key { get; }
}
