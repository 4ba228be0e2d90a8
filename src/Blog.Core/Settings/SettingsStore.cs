using System.Collections.Concurrent;
using System.Text.Json;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Settings;

/// <summary>Serves all settings from a snapshot in memory, which it replaces once a change is committed.</summary>
public sealed class SettingsStore(IServiceScopeFactory scopes, ChangeFeed changes)
{
    private volatile Held held = new(scopes);

    /// <summary>The current value of a group; its defaults while nobody has saved any.</summary>
    public T Get<T>() where T : class, ISettings, new() => held.Get<T>();

    /// <summary>The version of the stored group, 0 while nobody has saved any.</summary>
    public long VersionOf<T>() where T : class, ISettings, new() => held.Rows.TryGetValue(T.Key, out var row) ? row.Version : 0;

    /// <summary>Stores a group on top of the version that the person saw.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has saved another version since.</exception>
    public async Task SaveAsync<T>(BlogDbContext db, T value, long seenVersion, CancellationToken ct = default)
        where T : class, ISettings, new()
    {
        var (key, json) = (T.Key, JsonSerializer.Serialize(value));
        var row = await db.Set<Setting>().SingleOrDefaultAsync(s => s.Key == key, ct);
        if (row is null)
        {
            row = db.Add(new Setting { Key = key, Json = json }).Entity;
        }
        else
        {
            row.Json = json;
            db.ExpectVersion(row, seenVersion);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        finally
        {
            // Also when it failed: it may have been stored before somebody cancelled it. Only now are pages composed anew:
            // before, they would still have shown the old value.
            Reload();
        }
    }

    /// <summary>Stores a group that nobody has saved yet, and leaves any other as it is.</summary>
    public Task SaveFirstAsync<T>(BlogDbContext db, T value, CancellationToken ct = default) where T : class, ISettings, new() =>
        VersionOf<T>() > 0 ? Task.CompletedTask : SaveAsync(db, value, 0, ct);

    /// <summary>Forgets what is in memory, so that the next reader sees what is stored.</summary>
    public void Reload()
    {
        // What is being read into the old one is forgotten with it.
        held = new(scopes);
        changes.Evict(PageTags.Site);
    }

    private sealed class Held(IServiceScopeFactory scopes)
    {
        private readonly ConcurrentDictionary<Type, object> values = new();
        private readonly Lazy<Dictionary<string, Setting>> rows = new(() =>
        {
            using var scope = scopes.CreateScope();
            return scope.ServiceProvider.GetRequiredService<BlogDbContext>()
                .Set<Setting>()
                .AsNoTracking()
                .ToDictionary(s => s.Key);
        }, LazyThreadSafetyMode.PublicationOnly);

        public Dictionary<string, Setting> Rows => rows.Value;

        public T Get<T>() where T : class, ISettings, new() => (T)values.GetOrAdd(typeof(T), _ => Read<T>());

        private T Read<T>() where T : class, ISettings, new() =>
            Rows.TryGetValue(T.Key, out var row) ? JsonSerializer.Deserialize<T>(row.Json) ?? new T() : new T();
    }
}

/// <summary>A group of settings: an immutable record with defaults, stored as JSON under its key.</summary>
public interface ISettings
{
    static abstract string Key { get; }
}
