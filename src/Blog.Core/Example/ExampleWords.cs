using System.Text.Json.Nodes;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Example;

/// <summary>
/// The settings that the example content fills in, such as the blog's title: each value goes back to its default where the
/// owner has left it as it was.
/// </summary>
internal sealed class ExampleWords(BlogDbContext db, IEnumerable<ExampleWordsOf> groups) : IExampleKind
{
    public string Name => "setting";

    public int Order => 900;

    public string One => "The example's texts on 1 settings page";

    public string Many => "The example's texts on {0} settings pages";

    public bool KeepsChanges => true;

    public async Task<IReadOnlyDictionary<string, string>> StatesAsync(CancellationToken ct)
    {
        var keys = groups.Select(g => g.Key).ToArray();
        return await db.Set<Setting>().AsNoTracking().Where(s => keys.Contains(s.Key))
            .ToDictionaryAsync(s => s.Key, s => s.Json, ct);
    }

    public Task<IReadOnlyList<ExampleItem>> FindAsync(
        IReadOnlyCollection<string> keys, ExampleGoing going, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ExampleItem>>([.. keys.Select(key => new ExampleItem(key, key, "", false))]);

    public async Task<int> RemoveAsync(IReadOnlyCollection<ExampleItem> items, CancellationToken ct)
    {
        foreach (var item in items)
        {
            if (await db.Set<Setting>().SingleOrDefaultAsync(s => s.Key == item.Key, ct) is { } row)
            {
                TakeOut(row, JsonNode.Parse(item.Left)!.AsObject());
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return items.Count;
    }

    // A property that is not stored has its default.
    private void TakeOut(Setting row, JsonObject example)
    {
        var stored = JsonNode.Parse(row.Json)!.AsObject();
        foreach (var (name, value) in example)
        {
            if (stored.TryGetPropertyValue(name, out var now) && JsonNode.DeepEquals(now, value))
            {
                stored.Remove(name);
            }
        }

        if (stored.Count == 0)
        {
            db.Remove(row);
        }
        else
        {
            row.Json = stored.ToJsonString();
        }
    }
}

/// <summary>A group of settings that the example content fills in.</summary>
/// <param name="Key">The group's own.</param>
public sealed record ExampleWordsOf(string Key);

/// <summary>How modules say which settings their part of the example content fills in.</summary>
public static class ExampleWordsRegistrations
{
    public static IServiceCollection AddExampleWords<TSettings>(this IServiceCollection services) where TSettings : ISettings =>
        services.AddSingleton(new ExampleWordsOf(TSettings.Key));
}
